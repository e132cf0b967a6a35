import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { toAppError } from "@/lib/db/errors";
import { addEvidence, removeEvidence } from "@/lib/rounds/mutations/evidence";
import { shareEvidence } from "@/lib/rounds/mutations/evidence-share";
import { openRound } from "@/lib/rounds/mutations/round";
import { closeRoundAndRecord } from "@/lib/progress/mutations/close-round";
import { closeRoundSchema } from "@/lib/rounds/review-input";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import { saveRatingSchema } from "@/lib/rounds/schema";
import { openRoundSchema } from "@/lib/rounds/schema/opening";
import {
  addEvidenceSchema,
  removeEvidenceSchema,
  shareEvidenceSchema,
} from "@/lib/rounds/schema/evidence";
import { asOwner } from "../../support/seeded";
import { plainRound } from "../../support/plain-round";

/** What an action answers, without the request around it: the schema, then the mutation. */
async function answer<Schema extends z.ZodType, T>(
  schema: Schema,
  run: (scope: Scope, input: z.output<Schema>) => Promise<T>,
  scope: Scope,
  input: unknown,
) {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues;
    return {
      fields: issues.map(({ path, message }) => [path.join("."), message]),
    };
  }
  try {
    return { ok: await run(scope, parsed.data) };
  } catch (error) {
    const { code, detail } = toAppError(error);
    if (code === "unexpected" && !(error instanceof AppError)) throw error;
    return { code, detail };
  }
}

/** Each write of a round as a form or the queue sends it. */
export const send = {
  rating: (scope: Scope, input: unknown) =>
    answer(saveRatingSchema, saveRating, scope, input),
  evidence: (scope: Scope, input: unknown) =>
    answer(addEvidenceSchema, addEvidence, scope, input),
  removal: (scope: Scope, input: unknown) =>
    answer(removeEvidenceSchema, removeEvidence, scope, input),
  share: (scope: Scope, input: unknown) =>
    answer(shareEvidenceSchema, shareEvidence, scope, input),
  opening: (scope: Scope, input: unknown) =>
    answer(openRoundSchema, openRound, scope, input),
  closing: (scope: Scope, input: unknown) =>
    answer(closeRoundSchema, closeRoundAndRecord, scope, input),
};

/** An act sent again as long as it is answered "busy", as the browser does with a score. */
export async function untilAnswered<T extends { code?: string }>(
  act: () => Promise<T>,
): Promise<T> {
  const answer = await act();
  return answer.code === "busy" ? untilAnswered(act) : answer;
}

export type Ids = {
  round: string;
  closedRound: string;
  systemRows: string[];
  siteRows: string[];
  lincoln: string;
  pine: string;
  foreignRound: string;
  foreignSite: string;
};

/**
 * Closes the seeded round of Riverbend and opens a fresh one, in which nothing
 * has been scored; returns the ids the tests speak of.
 */
export async function startFreshRound(scope: Scope): Promise<Ids> {
  const [open] = await readColumn(
    `SELECT "id" FROM "Round" WHERE "systemId" = $1 AND "closedAt" IS NULL`,
    scope.systemId,
  );
  if (open)
    await closeRoundAndRecord(scope, {
      roundId: open,
      version: await readVersion(open),
      reason: "The test needs a fresh one.",
    });
  const { roundId } = await openRound(scope, {
    ...plainRound,
    name: "Fresh",
    startsOn: "2027-01-10",
    dueOn: "2027-02-10",
    endsOn: "2027-06-30",
    key: randomUUID(),
  });
  const rows = (level: string) =>
    readColumn(
      `SELECT i."id" FROM "Indicator" i JOIN "Stage" s ON s."id" = i."stageId"
        WHERE s."number" = 4 AND (i."level" = 'site') = ($1 = 'site') ORDER BY i."position"`,
      level,
    );
  const site = async (name: string) =>
    (await readColumn(`SELECT "id" FROM "Site" WHERE "name" = $1`, name))[0];
  const foreign = async (table: string) => {
    const [id] = await readColumn(
      `SELECT x."id" FROM "${table}" x JOIN "System" s ON s."id" = x."systemId" WHERE s."slug" = $1`,
      "lakeshore",
    );
    return id ?? "";
  };
  return {
    round: roundId,
    closedRound: open ?? "",
    systemRows: await rows("system"),
    siteRows: await rows("site"),
    lincoln: (await site("Lincoln Park Elementary")) ?? "",
    pine: (await site("Pine Hollow Elementary")) ?? "",
    foreignRound: await foreign("Round"),
    foreignSite: await foreign("Site"),
  };
}

async function readVersion(roundId: string) {
  const text = `SELECT "version"::text AS id FROM "Round" WHERE "id" = $1`;
  const [version] = await readColumn(text, roundId);
  return Number(version);
}

function readColumn(text: string, value: string) {
  return asOwner(async (client) => {
    const found = await client.query<{ id: string }>(text, [value]);
    return found.rows.map(({ id }) => id);
  });
}

export function rate(
  row: { roundId: string; indicatorId: string; siteId?: string | null },
  value: number | null,
  more: Record<string, unknown> = {},
) {
  return {
    siteId: null,
    ...row,
    choice: { value, nonScore: null, reason: null },
    version: 0,
    key: randomUUID(),
    ...more,
  };
}

export function note(
  row: { roundId: string; indicatorId: string; siteId?: string | null },
  more: Record<string, unknown> = {},
) {
  return {
    siteId: null,
    ...row,
    body: "The board renewed it twice.",
    url: "",
    effectiveOn: "2026-11-01",
    key: randomUUID(),
    ...more,
  };
}

/** Everything a refused write must leave as it was. */
export function countWritten() {
  return asOwner(async (client) => {
    const found = await client.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM "Rating") AS ratings,
              (SELECT coalesce(sum("version"), 0)::int FROM "Rating") AS versions,
              (SELECT count(*)::int FROM "Score") AS scores,
              (SELECT count(*)::int FROM "Evidence") AS evidence,
              (SELECT count(*)::int FROM "Evidence" WHERE "removedAt" IS NOT NULL) AS removed,
              (SELECT count(*)::int FROM "Round") AS rounds,
              (SELECT count(*)::int FROM "Round" WHERE "closedAt" IS NOT NULL) AS closed,
              (SELECT count(*)::int FROM "Event") AS events,
              (SELECT count(*)::int FROM "Submission") AS submissions`,
    );
    return found.rows[0];
  });
}

/** Active sites by the names "Many 1" to "Many 57". */
export function addManySites({ systemId }: Scope, count: number) {
  return asOwner((client) =>
    client.query(
      `INSERT INTO "Site" ("systemId", "id", "name", "status")
       SELECT $1, gen_random_uuid(), 'Many ' || n, 'active' FROM generate_series(1, $2::int) n`,
      [systemId, count],
    ),
  );
}
