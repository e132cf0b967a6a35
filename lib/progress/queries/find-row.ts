import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { getFramework, viewIndicator } from "@/lib/framework/queries/framework";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";

/** A row that the system scored once and scores no more. */
export type GoneRow = {
  /** The last version that had it. */
  version: string;
  /** The version the system is on. */
  versionNow: string;
  /** Its stage is there still. */
  hasStage: boolean;
};

export type FoundRow = {
  framework: FrameworkView;
  indicator: IndicatorView;
  twin: IndicatorView | undefined;
  gone: GoneRow | null;
};

/**
 * The row of that code as the system has it, else as it last had it: a row
 * that left the framework, or an own row out of use, keeps its page. Null for
 * a code the system never had. Costs a statement only for a row that is gone.
 */
export async function findRow(
  tx: Transaction,
  scope: Scope,
  code: string,
): Promise<FoundRow | null> {
  const framework = await getSystemFramework(tx, scope);
  const { indicators, stages, version } = framework;
  const indicator = indicators.find((one) => one.code === code);
  if (indicator) {
    const twin = indicators.find((one) => one.code === indicator.twinCode);
    return { framework, indicator, twin, gone: null };
  }
  const last = await findLastOf(tx, scope, code);
  if (!last) return null;
  const past = await getFramework(tx, last.frameworkVersionId);
  return {
    framework: past,
    indicator: viewIndicator(last),
    twin: undefined,
    gone: {
      version: past.version,
      versionNow: version,
      hasStage: stages.some(({ number }) => number === last.stage.number),
    },
  };
}

/** The row as it was in the last round whose version had it. */
async function findLastOf(tx: Transaction, { systemId }: Scope, code: string) {
  const found = await tx.$queryRaw<Parameters<typeof viewIndicator>[0][]>`
    SELECT i.*, json_build_object('number', g."number") AS "stage", json_build_object('code', f."code") AS "function",
           (SELECT json_build_object('number', m."number") FROM "Milestone" m WHERE m."id" = i."milestoneId") AS "milestone"
      FROM "Round" r
      JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."code" = ${code}
      JOIN "Stage" g ON g."id" = i."stageId"
      JOIN "FrameworkFunction" f ON f."id" = i."functionId"
     WHERE r."systemId" = ${systemId}::uuid AND r."openedAt" IS NOT NULL
       AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid)
     ORDER BY r."ordinal" DESC LIMIT 1`;
  return found[0] ?? null;
}
