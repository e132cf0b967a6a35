import type { EventVerb } from "@/lib/events/schema";
import type { Row, SeedContext } from "./context";
import { personId, seedId } from "./ids";

/** What happened, as lib/events/mutations.ts writes it down. */
type Happening = {
  verb: EventVerb;
  subjectType:
    | "rating"
    | "evidence"
    | "round"
    | "milestone"
    | "stage"
    | "site"
    | "local_row"
    | "concern"
    | "theme"
    | "action"
    | "meeting"
    | "review"
    | "report"
    | "support"
    | "training";
  subjectId: string;
  siteId?: string | null;
  roundId?: string | null;
  indicatorId?: string | null;
  concernId?: string | null;
  themeId?: string | null;
  actionId?: string | null;
  meetingId?: string | null;
  reviewId?: string | null;
  reportId?: string | null;
  supportId?: string | null;
  before?: object | null;
  after?: object | null;
};

export type NewEvent = Happening & { by: string; at: string };

export const toEvent = (
  by: string,
  at: string,
  happening: Happening,
): NewEvent => ({ ...happening, by, at });

/** Events in the order of their time. */
export function toEventRows(
  { plan, systemId }: SeedContext,
  events: NewEvent[],
): Row[] {
  return events
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map((event, index) => ({
      systemId,
      id: seedId("event", plan.slug, index),
      at: event.at,
      personId: personId(event.by),
      verb: event.verb,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      siteId: event.siteId ?? null,
      roundId: event.roundId ?? null,
      indicatorId: event.indicatorId ?? null,
      concernId: event.concernId ?? null,
      themeId: event.themeId ?? null,
      actionId: event.actionId ?? null,
      meetingId: event.meetingId ?? null,
      reviewId: event.reviewId ?? null,
      reportId: event.reportId ?? null,
      supportId: event.supportId ?? null,
      before: event.before ?? null,
      after: event.after ?? null,
    }));
}
