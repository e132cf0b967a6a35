import type { Client } from "pg";
import { beforeAll, expect, it } from "vitest";
import { asApp, asOwner, seedDatabase } from "../../support/seeded";
import { closeFullRound } from "./closed-round";

// The app's own role against a closed round, by SQL, as the person who may
// most: no mutation, no policy of ours in between, only the database.

type Column = { name: string; type: string; kind: string };
type Table = { name: string; columns: Column[] };

let ids: Awaited<ReturnType<typeof closeFullRound>>;
let tables: Table[] = [];

/** What the database's guards raise, and what is not granted at all. */
const refusals = /^(WM0(01|02|03|04|11|13|14|15|16|31|32)|42501)$/;

beforeAll(async () => {
  await seedDatabase();
  ids = await closeFullRound();
  tables = await listTables();
});

it("the closed round has something in every table that belongs to a round", async () => {
  expect(tables.length).toBeGreaterThan(14);
  const empty = await asOwner(async (client) => {
    const found: string[] = [];
    for (const { name } of tables) {
      const text = `SELECT 1 FROM "${name}" ${ofClosed(name)} LIMIT 1`;
      if ((await client.query(text)).rowCount === 0) found.push(name);
    }
    return found;
  });
  // A table that is new here: let closeFullRound write a row of it.
  expect(empty).toEqual([]);
});

it("no column of any of them can be changed", async () => {
  const statements = tables.flatMap((table) =>
    table.columns.map(
      (column) =>
        `UPDATE "${table.name}" SET "${column.name}" = ${otherThan(column)} ${ofClosed(table.name)}`,
    ),
  );
  expect(statements.length).toBeGreaterThan(150);
  expect(await listDone(statements)).toEqual([]);
});

it("no row can be carried out of it into the open one, nor into it", async () => {
  const names = tables
    .filter(({ columns }) => columns.some(({ name }) => name === "roundId"))
    .map(({ name }) => name);
  const statements = names.flatMap((name) => [
    `UPDATE "${name}" SET "roundId" = '${ids.open}' ${ofClosed(name)}`,
    `UPDATE "${name}" SET "roundId" = '${ids.closed}' WHERE "roundId" = '${ids.open}'`,
  ]);
  // A standing may follow its row to another version, and to no other row.
  statements.push(
    `UPDATE "Standing" t SET "indicatorId" = i."id" FROM "Indicator" i ${ofClosed("Standing")}
        AND i."level" = t."level" AND i."frameworkVersionId" = t."frameworkVersionId" AND i."code" LIKE 'S5.%' AND t."indicatorId" <> i."id"`,
  );
  expect(await listDone(statements)).toEqual([]);
});

it("nothing is added, deleted or emptied", async () => {
  const statements = tables.flatMap(({ name, columns }) => [
    // What somebody set aside to look at is theirs to let go of: what came of it are events.
    ...(name === "ChangePlan"
      ? []
      : [`DELETE FROM "${name}" ${ofClosed(name)}`]),
    `TRUNCATE "${name}"`,
    // A file is of the round by the evidence before it, which is tried itself.
    ...(name === "StoredFile" ? [] : [copyOf(name, columns)]),
  ]);
  expect(await listDone(statements)).toEqual([]);
});

it("the same statements do something where the round is open", async () => {
  const open = `"systemId" = current_system_id() AND "id" = '${ids.open}'`;
  expect(
    await listDone([`UPDATE "Round" SET "name" = 'x' WHERE ${open}`]),
  ).toHaveLength(1);
  const { systemId } = ids.dana;
  const review = `INSERT INTO "SiteReview" ("systemId", "roundId", "siteId")
    SELECT '${systemId}', '${ids.open}', "id" FROM "Site" LIMIT 1`;
  expect(await listDone([review])).toHaveLength(1);
});

/** Those of the statements that the database did, as the app's role. */
function listDone(statements: readonly string[]) {
  return asApp(async (client) => {
    await client.query("BEGIN");
    await client.query(
      `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)`,
      [ids.dana.systemId, ids.dana.personId],
    );
    const done: string[] = [];
    for (const text of statements) {
      const answer = await tryOut(client, text);
      if (answer !== null) done.push(`${answer}: ${text}`);
    }
    await client.query("ROLLBACK");
    return done;
  });
}

/** Null where it was refused by a guard, or touched nothing; else what came of it. */
async function tryOut(client: Client, text: string) {
  await client.query("SAVEPOINT before_it");
  const answer = await client.query(text).then(
    ({ rowCount }) => (rowCount === 0 ? null : `${rowCount} rows`),
    ({ code }: { code?: string }) =>
      refusals.test(code ?? "") || isNoSuchRow(text, code)
        ? null
        : `refused otherwise (${code})`,
  );
  await client.query("ROLLBACK TO before_it");
  return answer;
}

/** A row, or a version, that there is none of: which comes before whose it is. */
function isNoSuchRow(text: string, code: string | undefined) {
  const isRowOfStanding =
    /^UPDATE "Standing" SET "(indicatorId|frameworkVersionId)" = gen_random_uuid/;
  return code === "23503" && isRowOfStanding.test(text);
}

function ofClosed(table: string) {
  const closings = `(SELECT "id" FROM "RoundClosing" WHERE "roundId" = '${ids.closed}')`;
  const files = `(SELECT "fileId" FROM "Evidence" WHERE "roundId" = '${ids.closed}')`;
  const wheres: Record<string, string> = {
    Round: `"id" = '${ids.closed}'`,
    StoredFile: `"id" IN ${files}`,
    ClosedScore: `"closingId" IN ${closings}`,
    RoundReopening: `"closingId" IN ${closings}`,
  };
  return `WHERE ${wheres[table] ?? `"roundId" = '${ids.closed}'`}`;
}

/** One more row like one that is there, under a key of its own where it has one. */
function copyOf(table: string, columns: readonly Column[]) {
  const isKey = (name: string) =>
    name === "id" || (table === "ClosedScore" && name === "subjectId");
  const list = columns.map(({ name }) => `"${name}"`).join(", ");
  const values = columns
    .map(({ name }) => (isKey(name) ? "gen_random_uuid()" : `"${name}"`))
    .join(", ");
  return `INSERT INTO "${table}" (${list}) SELECT ${values} FROM "${table}" ${ofClosed(table)} LIMIT 1`;
}

/** Another value of the column's type. */
function otherThan({ name, type, kind }: Column) {
  const others: Record<string, string> = {
    uuid: "gen_random_uuid()",
    text: `coalesce("${name}", '') || 'x'`,
    integer: `coalesce("${name}", 0) + 1`,
    smallint: `coalesce("${name}", 0) + 1`,
    date: "current_date + 400",
    "timestamp with time zone": "now()",
    jsonb: `'{"x": 1}'`,
    boolean: `NOT coalesce("${name}", false)`,
    ARRAY: "ARRAY[1]",
    "USER-DEFINED": `(SELECT e FROM unnest(enum_range(NULL::"${kind}")) e WHERE e IS DISTINCT FROM "${name}" LIMIT 1)`,
  };
  const other = others[type];
  if (!other) throw new Error(`No other value for a column of ${type}`);
  return other;
}

/**
 * Every table that belongs to a round: by its column, or as we name it. A
 * review of a group only says which round was open when it began.
 */
function listTables(): Promise<Table[]> {
  return asOwner(async (client) => {
    const found = await client.query<Table>(
      `SELECT table_name AS name, json_agg(json_build_object('name', column_name, 'type', data_type, 'kind', udt_name) ORDER BY ordinal_position) AS columns
         FROM information_schema.columns c WHERE table_schema = 'public'
        GROUP BY table_name
       HAVING table_name IN ('Round', 'StoredFile')
            OR table_name <> 'Review' AND bool_or(column_name IN ('roundId', 'closingId')) ORDER BY 1`,
    );
    return found.rows;
  });
}
