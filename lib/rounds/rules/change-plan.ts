import type { Choice } from "../schema";
import type { AskedChange, Barrier } from "../schema/changes";
import { isSameChoice, noChoice } from "../queue/change";
import { refuseRating } from "./refuse-rating";

/** Who last said what of a row, on the reader's own side. */
export type SaidOfRow = Choice & {
  version: number;
  byName: string;
  at: string;
};

/** A row as it stands for the person who wants to change it. */
export type RowNow = {
  /** Why they may not change it at all. */
  barrier: Barrier | null;
  mine: SaidOfRow | null;
  hasLiveEvidence: boolean;
  /** The notes of the plan that stand behind the row already. */
  notes: readonly string[];
};

export type PlannedChange = { asked: AskedChange; from: SaidOfRow | null };
export type Refused = { asked: AskedChange; why: Barrier };
/** Somebody changed the row since: what they said. */
export type Conflict = { asked: AskedChange; theirs: SaidOfRow | null };

export type Plan = {
  changes: PlannedChange[];
  refused: Refused[];
  conflicts: Conflict[];
  /** Rows that say what is asked for already. */
  same: number;
};

/**
 * What would become of many changes at once, by the rules of saving each
 * alone: what changes from what, what is refused and why, and where somebody
 * else was quicker. A row that says so already is no change.
 */
export function planChanges(
  asked: readonly AskedChange[],
  rowOf: (asked: AskedChange) => RowNow,
): Plan {
  const plan: Plan = { changes: [], refused: [], conflicts: [], same: 0 };
  for (const one of asked) {
    const row = rowOf(one);
    const why = row.barrier ?? (isThere(row, one) ? "same" : refuse(row, one));
    if (why === "same") plan.same += 1;
    else if (why === null) plan.changes.push({ asked: one, from: row.mine });
    else if (why === "stale")
      plan.conflicts.push({ asked: one, theirs: row.mine });
    else plan.refused.push({ asked: one, why });
  }
  return plan;
}

/** Whether a change says something of the row anew, or only puts a note behind it. */
export function doesRate({ asked, from }: PlannedChange): boolean {
  return !isSameChoice(from ?? noChoice, asked.choice);
}

function isThere(row: RowNow, asked: AskedChange) {
  const isNoteThere = asked.note === null || row.notes.includes(asked.note);
  return isNoteThere && saysSo(row, asked);
}

function saysSo({ mine }: RowNow, { choice }: AskedChange) {
  return isSameChoice(mine ?? noChoice, choice);
}

function refuse(row: RowNow, asked: AskedChange) {
  const version = row.mine?.version ?? 0;
  const now = {
    // Only a note is put behind it: it may have been said again meanwhile.
    version: saysSo(row, asked) ? asked.version : version,
    hasLiveEvidence: row.hasLiveEvidence || asked.note !== null,
  };
  return refuseRating(now, asked);
}
