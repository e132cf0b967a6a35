import type { StageState, StageVerdict } from "@/lib/progress/schema";

/** What is said of a stage in one line. */
type Glance = { state: StageState; rows: number; scored: number; met: number };

export type StageGlances = { stage: number; before: Glance; after: Glance };

/** The stages of which two readings of the same scores say something different: their state, or the rows they count. */
export function listStageChanges(
  before: readonly StageVerdict[],
  after: readonly StageVerdict[],
): StageGlances[] {
  return before.flatMap((was) => {
    const becomes = after.find((one) => one.stage === was.stage);
    if (!becomes) return [];
    const change = {
      stage: was.stage,
      before: glanceAt(was),
      after: glanceAt(becomes),
    };
    return isSame(change) ? [] : [change];
  });
}

function glanceAt({ state, counts }: StageVerdict): Glance {
  const { applicable: rows, scored, met } = counts;
  return { state, rows, scored, met };
}

function isSame({ before, after }: StageGlances) {
  return (
    before.state === after.state &&
    before.rows === after.rows &&
    before.scored === after.scored &&
    before.met === after.met
  );
}
