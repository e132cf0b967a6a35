import { randomUUID } from "node:crypto";
import pg from "pg";
import { vi } from "vitest";
import { calls } from "../isolation-calls";
import { asOwner, scopeOf } from "../../support/seeded";

const people = ["Ruth Okafor", "Maya Thompson", "Dana Morales"];

/**
 * Every distinct statement that the queries and mutations send when people of
 * Riverbend call each of them with Riverbend's own ids. What is refused counts
 * as far as it came.
 */
export async function collectStatements(): Promise<string[]> {
  const ids = await readOwnIds();
  const scopes = [];
  for (const name of people) scopes.push(await scopeOf(name, "riverbend"));
  const query = vi.spyOn(pg.Client.prototype, "query");
  for (const call of inOrder())
    for (const scope of scopes)
      await Promise.resolve()
        .then(() => calls[call]?.(scope, ids, randomUUID()))
        .catch(() => undefined);
  const texts = new Set(query.mock.calls.map(([sent]) => textOf(sent)));
  query.mockRestore();
  return [...texts].filter((text) =>
    /^\W*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(text),
  );
}

// Reads first, and what empties the system last.
function inOrder() {
  const rank = (name: string) =>
    /^remove/.test(name) ? 2 : /^(find|get|list|read|count)/.test(name) ? 0 : 1;
  return Object.keys(calls).sort((one, other) => rank(one) - rank(other));
}

function textOf(sent: unknown) {
  return typeof sent === "object" && sent !== null && "text" in sent
    ? String(sent.text)
    : String(sent);
}

const sources: Record<string, string> = {
  round: `"Round" WHERE "closedAt" IS NULL AND`,
  closedRound: `"Round" WHERE "closedAt" IS NOT NULL AND`,
  site: `"Site" WHERE "status" = 'active' AND`,
  siteRow: `"Indicator" i WHERE i."code" = 'S4.AI.S1' OR`,
  systemRow: `"Indicator" i WHERE i."code" = 'S4.CE.C1' OR`,
  concern: `"Concern" WHERE "state" = 'told' AND`,
  otherConcern: `"Concern" WHERE "state" = 'raised' AND`,
  answer: `"ConcernAnswer" WHERE "reply" IS NULL AND`,
  theme: `"ConcernTheme" WHERE`,
  request: `"DecisionRequest" WHERE "outcome" IS NULL AND`,
  action: `"PlanAction" WHERE`,
  report: `"Report" WHERE "finalAt" IS NULL AND`,
  review: `"Review" WHERE "kind" = 'data' AND`,
  check: `"Review" WHERE "kind" = 'pitfalls' AND`,
  scan: `"Review" WHERE "kind" = 'scan' AND`,
  priority: `"ReviewPriority" WHERE`,
};
const named = ["Evidence", "Membership", "Invitation", "Notice", "Meeting"];
const others = ["Support", "ReportComment", "ChangePlan", "StoredFile"];

/** An id of Riverbend's own for each name; where there is none, one that nothing has. */
async function readOwnIds() {
  const found: Record<string, string> = {};
  const tables = [...named, ...others].map((table): [string, string] => [
    table.charAt(0).toLowerCase() + table.slice(1),
    `"${table}" WHERE`,
  ]);
  await asOwner(async (client) => {
    for (const [name, source] of [...Object.entries(sources), ...tables]) {
      const { rows } = await client.query<{ id: string }>(
        `SELECT "id" FROM ${source} "systemId" = (SELECT "id" FROM "System" WHERE "slug" = 'riverbend') LIMIT 1`,
      );
      if (rows[0]) found[name] = rows[0].id;
    }
    const { rows } = await client.query<Record<string, string>>(
      `SELECT s."id" AS system, s."frameworkVersionId" AS framework, t."id" AS stage, m."id" AS milestone
         FROM "System" s JOIN "Stage" t ON t."frameworkVersionId" = s."frameworkVersionId" AND t."number" = 4
         JOIN "Milestone" m ON m."stageId" = t."id" AND m."number" = 2 WHERE s."slug" = 'riverbend'`,
    );
    Object.assign(found, rows[0]);
  });
  return new Proxy(found, {
    get: (ids, name) => ids[String(name)] ?? randomUUID(),
  });
}
