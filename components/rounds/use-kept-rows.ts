import { useState } from "react";
import type { Filter } from "@/lib/rounds/queue/filter-rows";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";

/**
 * The codes of the rows a filter shows. A row that was shown stays until the
 * filter or the subject changes: it must not vanish under the hand that scores it.
 */
export function useKeptRows(
  rows: readonly ScoreRow[],
  filter: Filter,
  matching: readonly { row: ScoreRow }[],
): ReadonlySet<string> {
  const name = nameRows(rows, filter);
  const [kept, setKept] = useState({ name: "", codes: new Set<string>() });
  const before = kept.name === name ? kept.codes : new Set<string>();
  const added = matching.filter(({ row }) => !before.has(row.code));
  if (kept.name === name && added.length === 0) return kept.codes;
  const codes = new Set([...before, ...added.map(({ row }) => row.code)]);
  setKept({ name, codes });
  return codes;
}

/** Another name for another filter, stage or subject. */
export function nameRows([first]: readonly ScoreRow[], filter: Filter) {
  return `${filter} ${first?.indicatorId} ${first?.siteId}`;
}
