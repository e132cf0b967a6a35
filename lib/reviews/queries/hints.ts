import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeWhole } from "@/lib/support/policy";
import { countUntrainedIn } from "@/lib/support/queries/training";
import { countExpected, type HintFacts } from "../rules/hints";

const foundSchema = z.object({
  activeSites: z.int(),
  withoutCoordinator: z.int(),
  scored: z.int(),
  standings: z.int(),
  stale: z.int(),
  unranked: z.int(),
  openConcerns: z.int(),
  lastConcernOn: z.string().nullable(),
  lastReportOn: z.string().nullable(),
});
/** What the data say about the pitfalls of a stage, as the reader may know it: two statements. */
export function readHintFacts(scope: Scope, stage: number): Promise<HintFacts> {
  const { systemId, frameworkVersionId } = scope;
  const day = today();
  return readSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope);
    const { staleAfterMonths } = framework.settings.default;
    const found = await tx.$queryRaw<{ found: unknown }[]>`
      SELECT jsonb_build_object(
        'activeSites', (SELECT count(*) FROM "Site" WHERE "systemId" = ${systemId}::uuid AND "status" = 'active'),
        'withoutCoordinator', (SELECT count(*) FROM "Site" s WHERE s."systemId" = ${systemId}::uuid AND s."status" = 'active' AND NOT EXISTS (
           SELECT 1 FROM "MembershipSite" x JOIN "Membership" m ON m."systemId" = x."systemId" AND m."id" = x."membershipId"
            WHERE x."systemId" = s."systemId" AND x."siteId" = s."id" AND m."role" = 'site_coordinator'
              AND m."termFrom" <= ${day}::date AND (m."termTo" IS NULL OR m."termTo" >= ${day}::date))),
        'scored', COALESCE(t."scored", 0), 'standings', COALESCE(t."standings", 0), 'stale', COALESCE(t."stale", 0),
        'unranked', c."unranked", 'openConcerns', c."open", 'lastConcernOn', c."last",
        'lastReportOn', (SELECT to_char(max("finalAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM "Report" WHERE "systemId" = ${systemId}::uuid)
      ) AS found
        FROM (SELECT count(*) FILTER (WHERE "state" = 'triaged' AND "triage" = 'request' AND "themeId" IS NULL
                        OR "state" IN ('raised', 'reopened') AND COALESCE("reopenedAt", "raisedAt")
                           < ${day}::date - (SELECT "triageWithinDays" FROM "System" WHERE "id" = ${systemId}::uuid)) AS "unranked",
                     count(*) FILTER (WHERE "state" NOT IN ('solved', 'merged')) AS "open",
                     to_char(max("raisedAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "last"
                FROM "Concern" WHERE "systemId" = ${systemId}::uuid) c
        CROSS JOIN (SELECT count(*) FILTER (WHERE s."state" = 'scored' AND g."number" = ${stage}::int) AS "scored", count(*) AS "standings",
                     count(*) FILTER (WHERE s."scoredAt" < ${day}::date - make_interval(months => ${staleAfterMonths}::int)) AS "stale"
                FROM "Standing" s JOIN "Indicator" i ON i."id" = s."indicatorId" JOIN "Stage" g ON g."id" = i."stageId"
                LEFT JOIN "Site" e ON e."systemId" = s."systemId" AND e."id" = s."siteId"
               WHERE s."systemId" = ${systemId}::uuid AND s."frameworkVersionId" = ${frameworkVersionId}::uuid
                 AND (s."siteId" IS NULL OR e."status" = 'active')) t`;
    const facts = foundSchema.parse(found[0]?.found);
    const training = canSeeWhole(scope)
      ? await countUntrainedIn(tx, scope)
      : null;
    const rows = framework.indicators.filter((row) => row.stage === stage);
    return {
      ...facts,
      training,
      expected: countExpected(rows, facts.activeSites),
      today: day,
    };
  });
}
