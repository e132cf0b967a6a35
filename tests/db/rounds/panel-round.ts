import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { toAppError } from "@/lib/db/errors";
import { decidePanelRow } from "@/lib/rounds/mutations/panel-decide";
import { handInPanel } from "@/lib/rounds/mutations/panel-hand-in";
import { openPanelRows } from "@/lib/rounds/mutations/panel-open";
import type { DecidePanelRow } from "@/lib/rounds/panel-input";
import { asOwner } from "../../support/seeded";
import { rate, send, startFreshRound } from "./round-rows";

export type Panel = Awaited<ReturnType<typeof startPanel>>;

/** A fresh round whose community-wide rows a panel rates, with those asked. */
export async function startPanel(opener: Scope, raters: readonly Scope[]) {
  const ids = await startFreshRound(opener);
  const rows = await asOwner(async (client) => {
    await client.query(
      `UPDATE "Round" SET "communityWideMode" = 'panel' WHERE "id" = $1`,
      [ids.round],
    );
    for (const { systemId, personId } of raters) {
      await client.query(
        `INSERT INTO "Assignment" ("systemId", "id", "roundId", "personId", "level", "assignedById")
         VALUES ($1, gen_random_uuid(), $2, $3, 'community_wide', $3)`,
        [systemId, ids.round, personId],
      );
    }
    const found = await client.query<{ id: string }>(
      `SELECT i."id" FROM "Indicator" i JOIN "Stage" s ON s."id" = i."stageId" JOIN "Round" r ON r."frameworkVersionId" = i."frameworkVersionId"
        WHERE r."id" = $1 AND s."number" = 4 AND i."level" = 'community_wide' AND i."systemId" IS NULL ORDER BY i."position"`,
      [ids.round],
    );
    return found.rows.map(({ id }) => id);
  });
  const part = {
    roundId: ids.round,
    level: "community_wide",
    siteId: null,
  } as const;
  const rowAt = (at: number) => ({
    roundId: ids.round,
    indicatorId: rows[at] ?? "",
    siteId: null,
  });
  return {
    ids,
    rows,
    rowAt,
    rate: (scope: Scope, at: number, value: number, version = 0) =>
      send.rating(scope, rate(rowAt(at), value, { version })),
    say: (scope: Scope, at: number, nonScore: string, reason?: string) =>
      send.rating(
        scope,
        rate(rowAt(at), null, {
          choice: { value: null, nonScore, reason: reason ?? null },
        }),
      ),
    handIn: (scope: Scope) =>
      answerOf(handInPanel(scope, { ...part, key: randomUUID() })),
    open: (scope: Scope, ...at: number[]) =>
      answerOf(
        openPanelRows(scope, {
          ...part,
          indicatorIds: at.map((one) => rows[one] ?? ""),
          key: randomUUID(),
        }),
      ),
    decide: (scope: Scope, at: number, more: Partial<DecidePanelRow>) =>
      answerOf(
        decidePanelRow(scope, {
          ...rowAt(at),
          ...{ value: null, nonScore: null, reason: "We agreed.", version: 1 },
          key: randomUUID(),
          ...more,
        }),
      ),
    readScore: (at: number) => readScore(ids.round, rows[at] ?? ""),
  };
}

async function answerOf<T>(work: Promise<T>) {
  try {
    return { ok: await work };
  } catch (error) {
    const known = toAppError(error);
    if (known.code === "unexpected" && !(error instanceof AppError))
      throw error;
    return { code: known.code };
  }
}

function readScore(roundId: string, indicatorId: string) {
  return asOwner(async (client) => {
    const found = await client.query<Record<string, unknown>>(
      `SELECT "state"::text, "value", "lowest", "median", "highest", "raters" FROM "Score" WHERE "roundId" = $1 AND "indicatorId" = $2`,
      [roundId, indicatorId],
    );
    return found.rows[0] ?? null;
  });
}
