/** Whether a piece no longer speaks for `today` (days as "YYYY-MM-DD"). */
export function hasExpired(
  { expiresOn }: { expiresOn: string | null },
  today: string,
) {
  return expiresOn !== null && expiresOn <= today;
}
