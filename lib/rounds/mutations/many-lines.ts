import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { makeId } from "@/lib/core/make-id";
import type { IndicatorView } from "@/lib/framework/schema/views";
import type { Seat } from "../policy";
import type { RowState } from "../queries/row-states";
import { doesRate, type PlannedChange } from "../rules/change-plan";
import { settleDecided } from "../rules/settle-decided";
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
    /** What the group had decided of the row holds no longer. */
    isLetGo: boolean;
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
  kind: PlanKind,
  scope: Scope,
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

function settle(choice: Choice, seat: Seat, { other, decision }: RowState) {
  // Whoever agreed to a "not applicable" agreed to what was said before.
  const mine = { ...choice, at: now().toISOString(), secondedBy: null };
  const isOwn = seat.voice === "own";
  const { settled, ...rest } = settleDecided(
    { own: isOwn ? mine : other, intermediary: isOwn ? other : mine },
    decision,
  );
  return { ...settled, ...rest };
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
