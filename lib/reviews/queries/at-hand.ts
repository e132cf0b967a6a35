import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeSite } from "@/lib/rounds/policy";

/** What scores and concerns say of one function. */
export type FunctionAtHand = {
  code: string;
  scored: number;
  met: number;
  /** Rows that stand higher or lower than in the round before. */
  up: number;
  down: number;
  disputed: number;
  /** Concerns that the reader may see and that are not solved. */
  concerns: number;
};

export type AtHand = {
  functions: FunctionAtHand[];
  /** Of no function. */
  otherConcerns: number;
};

type Row = FunctionAtHand & { code: string | null };

/** The scores, changes and concerns of a site, or (null) of the system with its sites: one statement. */
export function readAtHand(
  scope: Scope,
  siteId: string | null,
): Promise<AtHand> {
  if (siteId !== null && !canSeeSite(scope, siteId))
    throw new AppError("not_found");
  const { systemId, frameworkVersionId } = scope;
  return readSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope);
    const { metFrom } = framework.settings.default;
    const rows = await tx.$queryRaw<Row[]>`
      SELECT COALESCE(t."code", c."code") AS "code", COALESCE(t."scored", 0) AS "scored", COALESCE(t."met", 0) AS "met",
             COALESCE(t."up", 0) AS "up", COALESCE(t."down", 0) AS "down", COALESCE(t."disputed", 0) AS "disputed",
             COALESCE(c."concerns", 0) AS "concerns"
        FROM (SELECT f."code", count(*) FILTER (WHERE s."state" = 'scored')::int AS "scored",
                     count(*) FILTER (WHERE s."state" = 'scored' AND s."value" >= ${metFrom}::int)::int AS "met",
                     count(*) FILTER (WHERE s."value" > s."previousValue")::int AS "up",
                     count(*) FILTER (WHERE s."value" < s."previousValue")::int AS "down",
                     count(*) FILTER (WHERE s."state" = 'disputed')::int AS "disputed"
                FROM "Standing" s JOIN "Indicator" i ON i."id" = s."indicatorId" JOIN "FrameworkFunction" f ON f."id" = i."functionId"
               WHERE s."systemId" = ${systemId}::uuid AND s."frameworkVersionId" = ${frameworkVersionId}::uuid
                 AND (${siteId}::uuid IS NULL OR s."siteId" = ${siteId}::uuid)
               GROUP BY 1) t
        FULL JOIN (SELECT "functionCode" AS "code", count(*)::int AS "concerns" FROM "Concern"
                    WHERE "systemId" = ${systemId}::uuid AND "state" NOT IN ('solved', 'merged')
                      AND (${siteId}::uuid IS NULL OR "siteId" = ${siteId}::uuid)
                    GROUP BY 1) c ON c."code" = t."code"`;
    const known = framework.functions.map(({ code }) => code);
    return {
      functions: known.map(
        (code) => rows.find((row) => row.code === code) ?? nothing(code),
      ),
      otherConcerns: rows
        .filter(({ code }) => code === null || !known.includes(code))
        .reduce((sum, { concerns }) => sum + concerns, 0),
    };
  });
}

function nothing(code: string): FunctionAtHand {
  return { code, scored: 0, met: 0, up: 0, down: 0, disputed: 0, concerns: 0 };
}
