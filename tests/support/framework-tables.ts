import { asOwner } from "./seeded";

const tables = [
  "FrameworkVersion",
  "FrameworkLevel",
  "FrameworkFunction",
  "Stage",
  "Milestone",
  "Indicator",
  "Pitfall",
  "QuestionSet",
  "Question",
  "FrameworkDraft",
];

/** How many rows every table of frameworks has now. */
export function countFrameworkRows(): Promise<Record<string, number>> {
  return asOwner(async (client) => {
    const counted = tables.map(
      (table) =>
        `SELECT '${table}' AS name, count(*)::int AS rows FROM "${table}"`,
    );
    const found = await client.query<{ name: string; rows: number }>(
      counted.join(" UNION ALL "),
    );
    return Object.fromEntries(found.rows.map(({ name, rows }) => [name, rows]));
  });
}
