import type { Level } from "@/lib/framework/schema";

/** Who is asked to rate what in a panel: a level, at one site or all, of one function or all. */
export type Asked = {
  level: Level;
  siteId?: string | null;
  functionCode: string | null;
};

/** Whether what somebody is asked for takes in this row. */
export function isAskedForRow(
  asked: Asked,
  row: { level: Level; siteId?: string | null; functionCode: string },
): boolean {
  return (
    asked.level === row.level &&
    (asked.siteId ?? row.siteId ?? null) === (row.siteId ?? null) &&
    (asked.functionCode ?? row.functionCode) === row.functionCode
  );
}
