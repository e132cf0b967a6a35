const minutes = [1, 5, 30, 120, 480];

/** How long to wait after a failed try, in minutes; null: it is given up. */
export function waitAfter(tries: number): number | null {
  return minutes[tries - 1] ?? null;
}
