import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "../../../prisma/database/connect.mjs";
import { act, openClient, type Client } from "./client";
import type { Installation } from "./installation";
import { signIn } from "./people";

export type ScoredRow = { roundId: string; indicatorId: string };
type Choice = { value: number; nonScore: null; reason: null };

/** Rows of the open round that Dana Morales scores, with the version that stands. */
export function listRows({ ownerUrl }: Installation, count: number) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<ScoredRow & { version: number }>(
      `SELECT r."id" AS "roundId", i."id" AS "indicatorId",
              coalesce((SELECT max(t."version") FROM "Rating" t WHERE t."systemId" = r."systemId" AND t."roundId" = r."id" AND t."indicatorId" = i."id" AND t."siteId" IS NULL), 0) AS "version"
         FROM "Round" r JOIN "System" s ON s."id" = r."systemId" AND s."slug" = 'riverbend'
         JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."level" = 'intermediary' AND i."systemId" IS NULL
        WHERE r."openedAt" IS NOT NULL AND r."closedAt" IS NULL ORDER BY i."code" LIMIT $1`,
      [count],
    );
    return rows;
  });
}

/** One save as the scoring page sends it. */
export function save(
  client: Client,
  row: ScoredRow,
  choice: Choice,
  { version, key }: { version: number; key: string },
) {
  const { roundId, indicatorId } = row;
  const input = { roundId, indicatorId, siteId: null, choice, version, key };
  return act(client, "saveRatingAction", ["riverbend", input]);
}

export const choose = (value: number): Choice => ({
  value: value % 3,
  nonScore: null,
  reason: null,
});

export type Failure = { at: number; why: string };
export type Acknowledged = ScoredRow & {
  key: string;
  version: number;
  value: number;
};

/**
 * People who score, each a row of their own, one save after another until told
 * to stop. A save without an answer is sent again under the same key, as a
 * browser does.
 */
export async function startWriters(installation: Installation, count: number) {
  const cookie = await signIn(installation, "Dana Morales");
  const rows = await listRows(installation, count);
  const acknowledged: Acknowledged[] = [];
  const failures: Failure[] = [];
  let isStopping = false;

  const write = async ({
    version: at,
    ...row
  }: ScoredRow & { version: number }) => {
    const client = openClient(installation.baseUrl, cookie);
    let version = at;
    while (!isStopping) {
      const choice = choose(version);
      const key = randomUUID();
      const isSaved = await saveUntilAnswered(client, row, choice, {
        version,
        key,
      });
      if (!isSaved) continue;
      version += 1;
      acknowledged.push({ ...row, key, version, value: choice.value });
    }
    client.close();
  };

  const saveUntilAnswered: typeof save extends (
    ...given: infer Given
  ) => unknown
    ? (...given: Given) => Promise<boolean>
    : never = async (...given) => {
    while (!isStopping) {
      const why = await save(...given).then(
        ({ text, status }) =>
          text.includes('"status":"ok"')
            ? null
            : (/"code":"(\w+)"/.exec(text)?.[1] ?? `status ${status}`),
        (error: NodeJS.ErrnoException) => error.code ?? error.message,
      );
      if (why === null) return true;
      failures.push({ at: Date.now(), why });
      if (failures.length > 100_000) throw new Error("Nothing is saved");
      await wait(20);
    }
    return false;
  };

  const working = Promise.all(rows.map(write));
  return {
    acknowledged,
    failures,
    stop: async () => {
      isStopping = true;
      await working;
    },
  };
}

/** Acknowledged saves that the database does not have. */
export function countLost(
  { ownerUrl }: Installation,
  acknowledged: Acknowledged[],
) {
  return withClient(ownerUrl, async (client) => {
    const last = new Map(
      acknowledged.map((one) => [one.indicatorId, one] as const),
    );
    const { rows } = await client.query<{ lost: number }>(
      `SELECT (SELECT count(*) FROM unnest($1::uuid[]) AS k WHERE NOT EXISTS (SELECT 1 FROM "Submission" s WHERE s."key" = k))::int
            + (SELECT count(*) FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[]) AS a ("roundId", "indicatorId", "version", "value")
                WHERE NOT EXISTS (SELECT 1 FROM "Rating" t WHERE t."roundId" = a."roundId" AND t."indicatorId" = a."indicatorId" AND t."siteId" IS NULL
                                     AND (t."version" > a."version" OR t."version" = a."version" AND t."value" = a."value")))::int AS "lost"`,
      [
        acknowledged.map(({ key }) => key),
        ...(["roundId", "indicatorId", "version", "value"] as const).map(
          (name) => [...last.values()].map((one) => one[name]),
        ),
      ],
    );
    return rows[0]?.lost ?? -1;
  });
}
