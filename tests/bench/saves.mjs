import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { withClient } from "../../prisma/database/connect.mjs";
import { slugOf } from "./load-systems.mjs";

/**
 * Rows of the open round for workers to save to, one each, with all that the
 * statements need; those of no site first, where staff speak for themselves.
 */
export async function readRowsToSave(ownerUrl, count) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT t."systemId" AS system, t."id" AS rating, t."roundId" AS round, t."indicatorId" AS indicator,
              t."subjectId" AS subject, t."siteId" AS site, t."ratedById" AS person, t."version", t."value"
         FROM "Rating" t JOIN "Round" r ON r."systemId" = t."systemId" AND r."id" = t."roundId" AND r."closedAt" IS NULL
         JOIN "System" s ON s."id" = t."systemId" AND s."slug" = $1
        ORDER BY t."level" = 'site', t."id" LIMIT $2`,
      [slugOf(1), count],
    );
    if (rows.length < count)
      throw new Error(`There are no ${count} rows to save`);
    return rows;
  });
}

/** As the browser saves: the action, a key of its own, the version it was made upon. */
export function createAppSave(rows, cookie, actionId) {
  return {
    next: (worker) => {
      const row = rows[worker];
      const input = {
        ...{ roundId: row.round, indicatorId: row.indicator, siteId: row.site },
        choice: { value: (row.value + 1) % 3, nonScore: null, reason: null },
        ...{ version: row.version, key: randomUUID() },
      };
      return {
        path: `/${slugOf(1)}/score`,
        method: "POST",
        headers: {
          cookie,
          "next-action": actionId,
          "sec-fetch-site": "same-origin",
          "content-type": "text/plain;charset=UTF-8",
        },
        body: JSON.stringify([slugOf(1), input]),
      };
    },
    isGood: ({ body }, worker) => {
      const found = /"rating":\{[^}]*"version":(\d+)/.exec(body.toString());
      if (!found) return false;
      rows[worker].version = Number(found[1]);
      rows[worker].value += 1;
      return true;
    },
  };
}

export function createPlainSave(rows) {
  return {
    next: (worker) => {
      const row = rows[worker];
      row.value = (row.value + 1) % 3;
      const asked = new URLSearchParams({
        ...row,
        site: "",
        value: String(row.value),
      });
      return { path: `/save?${asked}` };
    },
  };
}

/** The empty app's action, posted to as the app's is. */
export function createEmptySave(actionId) {
  return {
    next: () => ({
      path: "/",
      method: "POST",
      headers: {
        "next-action": actionId,
        "content-type": "text/plain;charset=UTF-8",
      },
      body: "[]",
    }),
  };
}

/** The id of an action of a build. */
export function findAction(folder, name) {
  const manifest = JSON.parse(
    readFileSync(`${folder}/server/server-reference-manifest.json`, "utf8"),
  );
  const found = Object.entries(manifest.node).find(
    ([, { exportedName }]) => exportedName === name,
  );
  if (!found) throw new Error(`${folder} has no ${name}`);
  return found[0];
}
