import type { SeedContext } from "./context";
import { toEvent, type NewEvent } from "./events";
import { siteId } from "./ids";
import { listLocalRowsOn } from "./local-rows";
import { findReviewer, type SiteReviewRow } from "./review-rows";
import type { Saying } from "./sayings";
import { lastOf } from "./score-rows";

/** A site hands in, with how much it leaves open, and the intermediary answers. */
export function toReviewEvents(
  context: SeedContext,
  stages: number[],
  sayings: Saying[],
  review: SiteReviewRow,
): NewEvent[] {
  const { plan } = context;
  const own = sayings.filter(
    ({ site, voice }) =>
      voice === "own" && site && siteId(plan.slug, site) === review.siteId,
  );
  const [first] = own;
  if (!first?.site) return [];
  const about = {
    subjectType: "site",
    subjectId: review.siteId,
    siteId: review.siteId,
    roundId: review.roundId,
  } as const;
  const answeredAt = review.acceptedAt ?? review.sentBackAt;
  const submitted = toEvent(first.by, review.submittedAt, {
    ...about,
    verb: "site_submitted",
    before: { state: "scoring" },
    after: countRows(context, stages, own, review.submittedAt),
  });
  if (!answeredAt) return [submitted];
  const answered = toEvent(findReviewer(context, first.site), answeredAt, {
    ...about,
    verb: review.acceptedAt ? "site_accepted" : "site_sent_back",
    before: { state: "submitted" },
    after: review.acceptedAt ? null : { comment: review.comment },
  });
  return [submitted, answered];
}

/** As lib/rounds/queries/count-site-rows.ts counts; nothing is disputed before the intermediary has looked. */
function countRows(
  context: SeedContext,
  stages: number[],
  own: Saying[],
  at: string,
) {
  const rows = [
    ...context.framework.rows,
    ...listLocalRowsOn(context, at),
  ].filter(({ level, stage }) => level === "site" && stages.includes(stage));
  const dontKnow = own.filter(
    (saying) => lastOf(saying).nonScore === "dont_know",
  );
  return {
    rows: rows.length,
    unscored: rows.length - own.length,
    dontKnow: dontKnow.length,
    disputed: 0,
  };
}
