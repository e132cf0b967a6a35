import type { Framework } from "@/lib/framework/schema";
import {
  frameworkItemId,
  hashFramework,
} from "@/lib/framework/rules/framework-identity";
import { toFrameworkRows } from "@/lib/framework/rules/framework-rows";

export type Statement = { sql: string; values: string[] };

/**
 * The statements that write a framework version and then seal it, to be run in
 * one transaction: one a table, the database itself turns the JSON into the
 * table's types.
 */
export function toPublishStatements(framework: Framework): Statement[] {
  const id = frameworkItemId(framework, "version");
  const version = {
    id,
    code: framework.code,
    version: framework.version,
    family: framework.continues ?? framework.code,
    shape: framework.shape,
    contentHash: hashFramework(framework),
    title: framework.title,
    credit: framework.credit,
    settings: framework.ruleSettings,
    scale: framework.scale,
  };
  return [
    insert("FrameworkVersion", [version]),
    ...toFrameworkRows(framework)
      .filter(({ rows }) => rows.length > 0)
      .map(({ table, rows }) => insert(table, rows)),
    {
      sql: 'UPDATE "FrameworkVersion" SET "publishedAt" = now() WHERE "id" = $1::uuid',
      values: [id],
    },
  ];
}

function insert(table: string, rows: Record<string, unknown>[]): Statement {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
  return {
    sql: `INSERT INTO "${table}" (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    values: [JSON.stringify(rows)],
  };
}
