import type {
  FrameworkView,
  IndicatorView,
  MilestoneView,
} from "@/lib/framework/schema/views";
import {
  type CarriedLocalRows,
  carryLocalRows,
} from "@/lib/framework/rules/carry-local-rows";

/** A row at both versions. */
export type RowPair = { from: IndicatorView; to: IndicatorView };

/** A milestone, which is the same one by its stage and its number. */
export type MilestonePlace = MilestoneView & { stage: number };

export type Tally = {
  same: number;
  changed: number;
  added: number;
  removed: number;
};

export type VersionComparison = {
  rows: {
    /** Neither in other words nor at another milestone. */
    unchanged: number;
    reworded: RowPair[];
    /** At another milestone; may be among the reworded as well. */
    moved: RowPair[];
    added: IndicatorView[];
    removed: IndicatorView[];
  };
  local: CarriedLocalRows;
  milestones: {
    same: number;
    reworded: { from: MilestonePlace; to: MilestonePlace }[];
    added: MilestonePlace[];
    removed: MilestonePlace[];
  };
  pitfalls: Tally;
  questions: Tally;
};

/** What happens to each part when a system moves from one version to the other. Rows are the same by lineage. */
export function compareVersions(
  from: FrameworkView,
  to: FrameworkView,
): VersionComparison {
  const rows = match(
    from.indicators.filter((row) => !row.isLocal),
    to.indicators.filter((row) => !row.isLocal),
    (row) => row.lineage,
  );
  const milestones = match(
    listMilestones(from),
    listMilestones(to),
    (one) => `${one.stage}.${one.number}`,
  );
  return {
    rows: {
      unchanged: rows.pairs.filter(
        (pair) => !isReworded(pair) && !isMoved(pair),
      ).length,
      reworded: rows.pairs.filter(isReworded),
      moved: rows.pairs.filter(isMoved),
      added: rows.added,
      removed: rows.removed,
    },
    local: carryLocalRows(
      from.indicators.filter((row) => row.isLocal),
      to,
    ),
    milestones: {
      same: milestones.pairs.filter((pair) => !isRenamed(pair)).length,
      reworded: milestones.pairs.filter(isRenamed),
      added: milestones.added,
      removed: milestones.removed,
    },
    pitfalls: tally(from.pitfalls, to.pitfalls),
    questions: tally(listQuestions(from), listQuestions(to)),
  };
}

/** Whether a row says the same in both: its title, its statement and what a stranger would see. */
export function isReworded({ from, to }: RowPair): boolean {
  return !isSame(wordsOf(from), wordsOf(to));
}

function wordsOf({ title, text, seen }: IndicatorView) {
  return [
    title.en,
    title.es,
    text.en,
    text.es,
    ...(seen ? [seen.two.en, seen.two.es, seen.three.en, seen.three.es] : []),
  ];
}

function isMoved({ from, to }: RowPair) {
  return from.milestone !== to.milestone;
}

function isRenamed({ from, to }: { from: MilestoneView; to: MilestoneView }) {
  const say = ({ title, meaning }: MilestoneView) => [
    title.en,
    title.es,
    meaning.en,
    meaning.es,
  ];
  return !isSame(say(from), say(to));
}

function match<Item>(
  from: readonly Item[],
  to: readonly Item[],
  keyOf: (item: Item) => string,
) {
  const before = new Map(from.map((item) => [keyOf(item), item]));
  const after = new Set(to.map(keyOf));
  return {
    pairs: to.flatMap((item) => {
      const found = before.get(keyOf(item));
      return found ? [{ from: found, to: item }] : [];
    }),
    added: to.filter((item) => !before.has(keyOf(item))),
    removed: from.filter((item) => !after.has(keyOf(item))),
  };
}

function tally<Item extends { code: string }>(
  from: readonly Item[],
  to: readonly Item[],
): Tally {
  const { pairs, added, removed } = match(from, to, (item) => item.code);
  const changed = pairs.filter(
    (pair) => !isSame(withoutId(pair.from), withoutId(pair.to)),
  ).length;
  return {
    same: pairs.length - changed,
    changed,
    added: added.length,
    removed: removed.length,
  };
}

function listMilestones({ stages }: FrameworkView): MilestonePlace[] {
  return stages.flatMap(({ number: stage, milestones }) =>
    milestones.map((milestone) => ({ ...milestone, stage })),
  );
}

function listQuestions({ questionSets }: FrameworkView) {
  return questionSets.flatMap((set) =>
    set.groups.flatMap(({ questions }) => questions),
  );
}

function withoutId(item: object) {
  return { ...item, id: null };
}

// Both sides come from the same reader, so their keys stand in one order.
function isSame(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}
