import { listSystemTables } from "./catalogue.mjs";

// Found by a hash alone, so each copy needs one of its own.
const ownHash = `md5(random()::text) || md5(random()::text)`;

/**
 * Writes copies of one system beside it, each with people of its own. All keys
 * begin with the system, so a copy keeps its ids. For measuring sizes only:
 * references and triggers are off meanwhile.
 * @param {{from: string, count: number}} options from: the slug of the system to copy
 */
export async function copySystem(client, { from, count }) {
  await client.query("BEGIN");
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(
    `CREATE TEMPORARY TABLE "copies" ON COMMIT DROP AS SELECT gen_random_uuid() AS "to" FROM generate_series(1, $1::int)`,
    [count],
  );
  await insert(client, "System", from, {
    id: `x."to"`,
    slug: `'copy-' || x."to"`,
  });
  await insertPeople(client, from);
  for (const table of await listSystemTables(client))
    await insert(client, table, from, {
      systemId: `x."to"`,
      tokenHash: ownHash,
    });
  await client.query("COMMIT");
}

async function insert(client, table, from, changed) {
  const columns = await listColumns(client, table);
  const values = columns.map((name) => changed[name] ?? follow(name));
  const key = table === "System" ? "id" : "systemId";
  await client.query(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")})
     SELECT ${values.join(", ")} FROM "copies" x, "${table}" t
      WHERE t."${key}" = (SELECT "id" FROM "System" WHERE "slug" = $1)`,
    [from],
  );
}

// What is of no site says the system in its place.
function follow(name) {
  if (name !== "subjectId") return `t."${name}"`;
  return `CASE WHEN t."subjectId" = t."systemId" THEN x."to" ELSE t."subjectId" END`;
}

async function insertPeople(client, from) {
  const columns = await listColumns(client, "Person");
  const changed = { id: "gen_random_uuid()", email: `x."to" || p."email"` };
  const values = columns.map((name) => changed[name] ?? `p."${name}"`);
  await client.query(
    `INSERT INTO "Person" (${columns.map((name) => `"${name}"`).join(", ")})
     SELECT ${values.join(", ")} FROM "copies" x, "Person" p JOIN "Membership" m ON m."personId" = p."id"
      WHERE m."systemId" = (SELECT "id" FROM "System" WHERE "slug" = $1)`,
    [from],
  );
}

async function listColumns(client, table) {
  const { rows } = await client.query(
    `SELECT "attname" AS "name" FROM pg_attribute WHERE "attrelid" = $1::regclass AND "attnum" > 0 AND NOT "attisdropped" AND "attgenerated" = ''`,
    [`"${table}"`],
  );
  return rows.map(({ name }) => name);
}
