import "server-only";
import { makeId } from "@/lib/core/make-id";
import type { Scope } from "@/lib/auth/scope";
import type { IndicatorView } from "@/lib/framework/schema/views";
import type { Seat } from "../policy";
import type { RowState } from "../queries/row-states";
import { doesRate, type PlannedChange } from "../rules/change-plan";
import { settleRow } from "../rules/settle-row";
import type { Choice } from "../schema";
import type { PlanKind } from "../schema/changes";

/** What one changed row writes: a rating and its score, a note, and an event for each. */
export type Line = {
  indicatorId: string;
  siteId: string | null;
  subjectId: string;
  level: string;
  voice: string;
  panelistId: string | null;
  rating: {
    id: string;
    version: number;
    value: number | null;
    nonScore: string | null;
    reason: string | null;
  } | null;
  /** Null in a panel: its score stays as it is until the row is opened. */
  score: {
    id: string;
    state: string;
    value: number | null;
    reason: string | null;
  } | null;
  note: { id: string; body: string } | null;
  events: {
    id: string;
    verb: "rated" | "evidence_added";
    subjectType: "rating" | "evidence";
    subjectId: string;
    before: object | null;
    after: object;
  }[];
};

type Row = { indicator: IndicatorView; state: RowState; seat: Seat };

/** Draws up what a planned change writes, settled by the rule of a single rating. */
export function drawLine(
  scope: Scope,
  kind: PlanKind,
  change: PlannedChange,
  { indicator, state, seat }: Row,
): Line {
  const { asked } = change;
  const { siteId, choice } = asked;
  const subjectId = siteId ?? scope.systemId;
  const isRated = doesRate(change);
  const score =
    isRated && seat.panelistId === null ? settle(choice, seat, state) : null;
  const line = {
    ...{ indicatorId: asked.indicatorId, siteId, subjectId },
    level: indicator.level,
    ...seat,
    rating: isRated
      ? { id: makeId(), version: change.from?.version ?? 0, ...choice }
      : null,
    score: score && { id: makeId(), ...score },
    note: asked.note === null ? null : { id: makeId(), body: asked.note },
  };
  return { ...line, events: drawEvents(kind, change, line) };
}

function settle(choice: Choice, seat: Seat, { other }: RowState) {
  // Whoever agreed to a "not applicable" agreed to what was said before.
  const mine = { ...choice, secondedBy: null };
  const isOwn = seat.voice === "own";
  const settled = settleRow({
    own: isOwn ? mine : other,
    intermediary: isOwn ? other : mine,
  });
  const reasons = isOwn
    ? [choice.reason, other?.reason]
    : [other?.reason, choice.reason];
  const reason = reasons.find((one) => typeof one === "string") ?? null;
  return {
    ...settled,
    reason: settled.state === "not_applicable" ? reason : null,
  };
}

function drawEvents(
  through: PlanKind,
  { asked, from }: PlannedChange,
  line: Omit<Line, "events">,
): Line["events"] {
  const { voice, rating, score, note, subjectId } = line;
  const events: Line["events"] = [];
  if (note)
    events.push({
      id: makeId(),
      verb: "evidence_added",
      subjectType: "evidence",
      subjectId: note.id,
      before: null,
      after: { kind: "note", body: note.body, through },
    });
  if (rating)
    events.push({
      id: makeId(),
      verb: "rated",
      subjectType: "rating",
      subjectId,
      before: from && { ...choiceIn(from), voice },
      after: {
        ...asked.choice,
        voice,
        ...(score ? { state: score.state } : {}),
        through,
      },
    });
  return events;
}

function choiceIn({ value, nonScore, reason }: Choice): Choice {
  return { value, nonScore, reason };
}
