import { groupBy } from "@/lib/core/group-by";
import type { ReviewPlan } from "../plan";
import { addDays, addMinutes, atWork, type RoundDates } from "./calendar";
import { findMember, type SeedContext } from "./context";
import { personId, roundId, siteId } from "./ids";
import { createRandom } from "./random";
import type { Saying } from "./sayings";
import { lastOf } from "./score-rows";

type Outcome = { state: ReviewPlan["state"]; comment: string | null };

/** Where each site's part stands: all accepted in a closed round, in the open one what the plan says. */
export function toSiteReviews(
  context: SeedContext,
  dates: RoundDates,
  sayings: Saying[],
) {
  const own = sayings.filter(({ site, voice }) => site && voice === "own");
  return [...groupBy(own, ({ site }) => site).values()].flatMap((ofSite) => {
    const outcome = findOutcome(context, dates, ofSite[0]?.site);
    return outcome ? [toReview(context, dates, ofSite, outcome)] : [];
  });
}

export type SiteReviewRow = ReturnType<typeof toReview>;

function findOutcome(
  { plan }: SeedContext,
  { closedOn }: RoundDates,
  site: string | null | undefined,
): Outcome | null {
  if (closedOn) return { state: "accepted", comment: null };
  const found = plan.reviews.find((review) => review.site === site);
  return found ? { comment: null, ...found } : null;
}

/** Handed in with the last answer; looked at the same day or, in a closed round, once the intermediary had set its own ratings. */
function toReview(
  context: SeedContext,
  { dueOn, closedOn }: RoundDates,
  sayings: Saying[],
  { state, comment }: Outcome,
) {
  const [first] = sayings;
  if (!first?.site) throw new Error("A site that said nothing is reviewed.");
  const { plan, systemId } = context;
  const { site, ordinal, by } = first;
  const random = createRandom(`${plan.slug}/review/${ordinal}/${site}`);
  const answeredAt = sayings.map((saying) => lastOf(saying).at).toSorted();
  const submittedAt = addMinutes(answeredAt.at(-1) ?? "", 15 + random(20));
  const reviewedAt = closedOn
    ? atWork(addDays(dueOn, 8), random)
    : addMinutes(submittedAt, 40 + random(40));
  const when = (one: Outcome["state"]) => (state === one ? reviewedAt : null);
  const who = (one: Outcome["state"]) =>
    state === one ? personId(findReviewer(context, site)) : null;
  return {
    systemId,
    roundId: roundId(plan.slug, ordinal),
    siteId: siteId(plan.slug, site),
    submittedAt,
    submittedById: personId(by),
    sentBackAt: when("sent_back"),
    sentBackById: who("sent_back"),
    acceptedAt: when("accepted"),
    acceptedById: who("accepted"),
    comment,
    version: state === "submitted" ? 1 : 2,
  };
}

/** E-mail of the site's point person at the intermediary. */
export function findReviewer(context: SeedContext, site: string): string {
  const { pointPerson } =
    context.plan.sites.find(({ name }) => name === site) ?? {};
  return pointPerson ?? findMember(context, "intermediary_staff").email;
}
