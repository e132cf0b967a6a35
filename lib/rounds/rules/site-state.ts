/** Where a site's part of a round stands: being scored, handed in, sent back, or accepted. */
export const siteStates = [
  "scoring",
  "submitted",
  "sent_back",
  "accepted",
] as const;
export type SiteState = (typeof siteStates)[number];

type Marks<Instant> = {
  submittedAt: Instant | null;
  sentBackAt: Instant | null;
  acceptedAt: Instant | null;
};

/** Reads the state from what is kept of it: nothing kept is a part being scored. */
export function readSiteState<Instant>(
  review: Marks<Instant> | null | undefined,
): SiteState {
  if (!review) return "scoring";
  if (review.acceptedAt !== null) return "accepted";
  if (review.sentBackAt !== null) return "sent_back";
  return review.submittedAt === null ? "scoring" : "submitted";
}
