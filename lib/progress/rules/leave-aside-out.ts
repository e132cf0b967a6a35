import type { JudgedRow } from "@/lib/progress/schema";

/** The rows that have a say in the stage rule. */
export function leaveAsideOut(rows: readonly JudgedRow[]): JudgedRow[] {
  return rows.filter(({ row }) => !row.isAside);
}
