import { listReferences, listSystemTables } from "./catalogue.mjs";
import { referenceTables, uniqueByChance } from "./where-tables-live.mjs";

/**
 * The statements that would hand the tables of a migrated database to Citus, in
 * order. References between distributed tables are taken off and put back
 * without ON UPDATE CASCADE, which Citus refuses where the key that
 * distributes is part of them; no id of ours ever changes.
 */
export async function listCitusStatements(client) {
  const tables = await listSystemTables(client);
  const references = (await listReferences(client)).filter((one) =>
    tables.includes(one.from),
  );
  return [
    "-- Triggers of ours look only at rows of the same system.",
    "SET citus.enable_unsafe_triggers = on;",
    ...references.map(drop),
    ...Object.keys(referenceTables).map(
      (table) => `SELECT create_reference_table('"${table}"');`,
    ),
    ...Object.entries(uniqueByChance).flatMap(loosen),
    ...tables.map((table, index) =>
      distribute(table, index ? tables[0] : null),
    ),
    ...references.map(putBack),
  ];
}

function drop({ from, name }) {
  return `ALTER TABLE "${from}" DROP CONSTRAINT "${name}";`;
}

function putBack({ from, name, definition }) {
  const kept = definition.replace(/ ON UPDATE (CASCADE|RESTRICT)/, "");
  return `ALTER TABLE "${from}" ADD CONSTRAINT "${name}" ${kept};`;
}

function loosen([index, table]) {
  return [
    `DROP INDEX "${index}";`,
    `CREATE UNIQUE INDEX "${index}" ON "${table}" ("systemId", "tokenHash");`,
    `CREATE INDEX "${table}_tokenHash_idx" ON "${table}" ("tokenHash");`,
  ];
}

function distribute(table, first) {
  const beside = first ? `, colocate_with => '"${first}"'` : "";
  return `SELECT create_distributed_table('"${table}"', 'systemId'${beside});`;
}
