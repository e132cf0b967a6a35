import { randomBytes } from "node:crypto";
import type { ArchiveTable } from "./catalogue";
import type { Read } from "./read";

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export type Changes = {
  /** The address that the system gets here. */
  slug: string;
  /** Ids of people who have another here. */
  people: ReadonlyMap<string, string>;
};

/** Lines as they are to stand here, in the database's own spelling. */
export async function adaptLines(
  read: Read,
  table: ArchiveTable,
  lines: readonly string[],
  { slug, people }: Changes,
): Promise<string[]> {
  const isSystem = table.name === "System";
  if (people.size === 0 && !isSystem) return [...lines];
  const changed = lines
    .map((line) => line.replace(ids, (id) => people.get(id) ?? id))
    .map((line) =>
      isSystem ? JSON.stringify({ ...JSON.parse(line), slug }) : line,
    );
  const rows = await read<{ line: string }>(
    `SELECT (x.line::jsonb)::text AS line FROM unnest($1::text[]) WITH ORDINALITY x(line, at) ORDER BY x.at`,
    [changed],
  );
  return rows.map(({ line }) => line);
}

/** Writes rows as they are; links of invitations get a secret that nobody knows. */
export async function insertRows(
  read: Read,
  table: ArchiveTable,
  lines: readonly string[],
) {
  const isInvitation = table.name === "Invitation";
  const columns = [...table.columns, ...(isInvitation ? ["tokenHash"] : [])];
  const list = columns.map(quote).join(", ");
  const rows = isInvitation ? lines.map(addSecret) : lines;
  await read(
    `INSERT INTO ${quote(table.name)} (${list})
     SELECT ${list} FROM jsonb_populate_recordset(NULL::${quote(table.name)}, $1::jsonb)`,
    [`[${rows.join(",")}]`],
  );
}

function addSecret(line: string) {
  const tokenHash = randomBytes(32).toString("hex");
  return JSON.stringify({ ...JSON.parse(line), tokenHash });
}

/** Lets history be written as it was: what triggers keep and work out is in the rows already. Undone by `end`. */
export async function openTables(
  read: Read,
  tables: readonly ArchiveTable[],
  late: readonly { table: string; constraint: string }[],
) {
  const all = tables.map(({ name }) => quote(name));
  // Others who write to these tables wait until this is over.
  for (const name of all)
    await read(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  const say = (how: string) =>
    late.map(
      ({ table, constraint }) =>
        `ALTER TABLE ${quote(table)} ALTER CONSTRAINT ${quote(constraint)} ${how}`,
    );
  for (const sql of say("DEFERRABLE INITIALLY DEFERRED")) await read(sql);
  return async () => {
    await read("SET CONSTRAINTS ALL IMMEDIATE");
    for (const sql of say("NOT DEFERRABLE")) await read(sql);
    for (const name of all)
      await read(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  };
}
