import { addMinutes, type RoundDates } from "./calendar";
import type { Row, SeedContext } from "./context";
import { personId, roundId, seedId, siteId } from "./ids";
import { findReviewer, type SiteReviewRow } from "./review-rows";

type Told = {
  to: string;
  kind: "round_opened" | "site_submitted" | "site_sent_back" | "site_accepted";
  args: Record<string, string>;
  path: string;
  at: string;
  isRead: boolean;
};

/** What people were told in the app: that they are asked in the open round, and what became of what a site handed in. */
export function toNotices(
  context: SeedContext,
  dates: RoundDates,
  ordinal: number,
  reviews: SiteReviewRow[],
): Row[] {
  if (dates.closedOn) return [];
  const { plan, systemId } = context;
  const told = [
    ...tellOfOpening(context, dates, ordinal),
    ...plan.sites.flatMap(({ name }) =>
      reviews
        .filter((review) => review.siteId === siteId(plan.slug, name))
        .map((review) => tellOfReview(context, dates.name, name, review)),
    ),
  ];
  return told.map(({ to, kind, args, path, at, isRead }) => ({
    systemId,
    id: seedId("notice", plan.slug, kind, to, path),
    personId: to,
    kind,
    args,
    path,
    createdAt: at,
    readAt: isRead ? addMinutes(at, 95) : null,
  }));
}

function tellOfOpening(
  { plan }: SeedContext,
  { name, dueOn, startsOn }: RoundDates,
  ordinal: number,
): Told[] {
  const people = new Set(plan.assignments.map(({ person }) => person));
  return [...people].map((person) => ({
    to: personId(person),
    kind: "round_opened",
    args: { round: name, dueOn },
    path: `/rounds/${roundId(plan.slug, ordinal)}/review`,
    at: `${startsOn}T14:20:00.000Z`,
    isRead: true,
  }));
}

function tellOfReview(
  context: SeedContext,
  round: string,
  site: string,
  { sentBackAt, acceptedAt, submittedAt, submittedById, ...at }: SiteReviewRow,
): Told {
  const told = {
    args: { site, round },
    path: `/rounds/${at.roundId}/review?site=${at.siteId}`,
    isRead: false,
  };
  if (sentBackAt)
    return {
      ...told,
      to: submittedById,
      kind: "site_sent_back",
      at: sentBackAt,
    };
  if (acceptedAt)
    return {
      ...told,
      to: submittedById,
      kind: "site_accepted",
      at: acceptedAt,
    };
  const to = personId(findReviewer(context, site));
  return { ...told, to, kind: "site_submitted", at: submittedAt };
}
