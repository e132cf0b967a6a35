import { levels } from "@/lib/framework/schema";
import type { CompareFilter } from "@/lib/progress/compare-schema";
import type {
  ComparedRow,
  RoundComparison,
} from "@/lib/progress/queries/comparison";
import { compareCodes } from "@/lib/progress/rules/compare-codes";
import { type ChangeKind, changeKinds } from "@/lib/progress/rules/row-change";

export type ChangedRow = ComparedRow & { kind: ChangeKind };

type Counted<Key extends string> = { key: Key; count: number };

export type ComparisonView = {
  /** How often each happened, whatever is filtered; what never happened is left out. */
  happened: Counted<ChangeKind>[];
  changed: number;
  total: number;
  /** What each choice would show, the other two held. */
  kinds: Counted<ChangeKind>[];
  functions: Counted<string>[];
  levels: Counted<(typeof levels)[number]>[];
  all: { kinds: number; functions: number; levels: number };
  shown: number;
  /** By function in the framework's order; in each, by kind of change and code. */
  groups: { functionCode: string; rows: ChangedRow[] }[];
};

/** The rows that changed, counted, filtered and grouped. */
export function viewComparison(
  { rows, from, to }: Pick<RoundComparison, "rows" | "from" | "to">,
  filter: CompareFilter,
): ComparisonView {
  const changed = rows.flatMap((one): ChangedRow[] =>
    one.kind === null ? [] : [{ ...one, kind: one.kind }],
  );
  const isOf = createFilter(filter);
  const shown = changed.filter(
    (one) => isOf.kind(one) && isOf.function(one) && isOf.level(one),
  );
  const ofKind = changed.filter((one) => isOf.function(one) && isOf.level(one));
  const ofFunction = changed.filter((one) => isOf.kind(one) && isOf.level(one));
  const ofLevel = changed.filter((one) => isOf.kind(one) && isOf.function(one));
  const codes = [
    ...new Set(
      [to, from].flatMap((side) =>
        side.framework.functions.map(({ code }) => code),
      ),
    ),
  ];
  const kindOf = (one: ChangedRow) => one.kind;
  const functionOf = ({ row }: ChangedRow) => row.functionCode;
  const levelOf = ({ row }: ChangedRow) => row.level;
  return {
    happened: present(changeKinds, changed, changed, kindOf),
    changed: changed.length,
    total: rows.length,
    kinds: present(changeKinds, changed, ofKind, kindOf),
    functions: present(codes, changed, ofFunction, functionOf),
    levels: present(levels, changed, ofLevel, levelOf),
    all: {
      kinds: ofKind.length,
      functions: ofFunction.length,
      levels: ofLevel.length,
    },
    shown: shown.length,
    groups: codes
      .map((functionCode) => ({
        functionCode,
        rows: shown
          .filter(({ row }) => row.functionCode === functionCode)
          .toSorted(byKindAndCode),
      }))
      .filter((group) => group.rows.length > 0),
  };
}

function createFilter(filter: CompareFilter) {
  return {
    kind: ({ kind }: ChangedRow) =>
      filter.kind === null || kind === filter.kind,
    function: ({ row }: ChangedRow) =>
      filter.function === null || row.functionCode === filter.function,
    level: ({ row }: ChangedRow) =>
      filter.level === null || row.level === filter.level,
  };
}

/** The choices that anything changed falls under, each with how much of it is counted. */
function present<Key extends string>(
  keys: readonly Key[],
  changed: readonly ChangedRow[],
  counted: readonly ChangedRow[],
  keyOf: (one: ChangedRow) => Key,
): Counted<Key>[] {
  return keys
    .filter((key) => changed.some((one) => keyOf(one) === key))
    .map((key) => ({
      key,
      count: counted.filter((one) => keyOf(one) === key).length,
    }));
}

function byKindAndCode(a: ChangedRow, b: ChangedRow) {
  return (
    changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
    compareCodes(a.row.code, b.row.code)
  );
}
