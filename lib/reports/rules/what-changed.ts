import type { RowComparison } from "@/lib/progress/rules/compare-rounds";
import type { ChangedRowFact, Facts } from "../facts-schema";
import { mostRows } from "../fields";
import type { TitledRow } from "./titled-row";

type Side = { round: string; closedOn: string; side: string };

export type Compared =
  | { kind: "none_closed" | "none_before" }
  | {
      kind: "compared";
      from: Side;
      to: Side;
      rows: readonly RowComparison<TitledRow>[];
    };

/** The rows that rose and that fell between two closings; how many sites moved is no part of it. */
export function drawWhatChanged(compared: Compared): Facts["what_changed"] {
  if (compared.kind !== "compared") return { kind: compared.kind };
  const { from, to, rows } = compared;
  return {
    ...{ kind: "compared", from, to },
    rose: listOf("rose", rows),
    fell: listOf("fell", rows),
  };
}

function listOf(
  kind: "rose" | "fell",
  rows: readonly RowComparison<TitledRow>[],
) {
  const all = rows.filter((one) => one.kind === kind).map(toFact);
  return {
    rows: all.slice(0, mostRows),
    more: Math.max(0, all.length - mostRows),
  };
}

function toFact({
  lineage,
  row,
  before,
  after,
}: RowComparison<TitledRow>): ChangedRowFact {
  const { code, title, level } = row;
  return {
    ...{ lineage, code, title, level },
    before: before?.value ?? null,
    after: after?.value ?? null,
  };
}
