import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import { systemId } from "@/prisma/seed/rows/ids";

const tables = [
  "Indicator",
  "Site",
  "Membership",
  "MembershipSite",
  "Round",
  "Rating",
  "Score",
  "Evidence",
  "Standing",
  "RoundSummary",
  "MilestoneConfirmation",
  "StageAttestation",
  "StageReached",
  "Assignment",
  "SiteReview",
  "Notice",
  "RoundClosing",
  "ClosedScore",
  "Event",
  "Submission",
];

/** Runs statements as one system, so that they see its rows whoever connects. */
export async function inSystem<T>(
  client: ClientBase,
  slug: string,
  work: (id: string) => Promise<T>,
): Promise<T> {
  const id = systemId(slug);
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('app.system_id', $1, true)", [id]);
    return await work(id);
  } finally {
    await client.query("ROLLBACK");
  }
}

/** Rows of a statement run as one system; its id is $1. */
export async function askSystem<T extends object>(
  client: ClientBase,
  slug: string,
  statement: string,
): Promise<T[]> {
  const found = await inSystem(client, slug, (id) =>
    client.query<T>(statement, [id]),
  );
  return found.rows;
}

/** Every row of one system as text, by table. */
export function readSystem(client: ClientBase, slug: string) {
  return inSystem(client, slug, async (id) => {
    const rows: Record<string, string[]> = {};
    rows.System = await readTexts(client, "System", '"id" = $1', id);
    for (const table of tables)
      rows[table] = await readTexts(client, table, '"systemId" = $1', id);
    return rows;
  });
}

/** One fingerprint of all that the seeder writes. */
export async function hashSeeded(client: ClientBase) {
  const parts = [];
  for (const slug of ["riverbend", "lakeshore", "hillview"])
    parts.push(await readSystem(client, slug));
  for (const table of ["Person", "Credential", "SeedRun"])
    parts.push(await readTexts(client, table, "$1 = $1", "all"));
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

async function readTexts(
  client: ClientBase,
  table: string,
  where: string,
  value: string,
) {
  const found = await client.query<{ text: string }>(
    `SELECT t::text AS text FROM "${table}" t WHERE ${where} ORDER BY 1`,
    [value],
  );
  return found.rows.map(({ text }) => text);
}
