import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type { RuleSettings } from "@/lib/framework/schema";
import { canSeeSite } from "@/lib/rounds/policy";
import { scoreStates } from "@/lib/rounds/schema";
import { judgeRows } from "../rules/judge-rows";
import { readStanding } from "../rules/read-standing";
import { type IsoDate, type JudgedRow, scoreValues } from "../schema";

const value = z.literal([0, 1, 2, 3]).nullable();
const state = z.enum(scoreStates);

/** What one side last said of a row, with who, when and why. */
const ratingSchema = z.object({
  voice: z.enum(["own", "intermediary"]),
  value,
  nonScore: z.enum(["dont_know", "not_applicable"]).nullable(),
  reason: z.string().nullable(),
  byName: z.string(),
  ratedOn: z.string(),
  roundName: z.string(),
});
export type RowRating = z.infer<typeof ratingSchema>;

/** What a row came to in one round: for one subject its score, for all sites together how many hold which. */
const roundSchema = z.object({
  id: z.string(),
  name: z.string(),
  isOpen: z.boolean(),
  /** Of the one subject; null where there are several, or none. */
  state: state.nullable(),
  value,
  /** How many subjects stand at 0, 1, 2, 3. */
  counts: z.tuple([z.int(), z.int(), z.int(), z.int()]),
});
export type RowRound = z.infer<typeof roundSchema>;

const foundSchema = z.object({
  sites: z.array(z.object({ id: z.string(), name: z.string() })),
  standings: z.array(
    z.object({
      indicatorId: z.string(),
      siteId: z.string().nullable(),
      state,
      value,
      scoredOn: z.string(),
    }),
  ),
  ratings: z.array(ratingSchema),
  rounds: z.array(roundSchema),
});

export type RowView = {
  framework: FrameworkView;
  settings: RuleSettings;
  today: IsoDate;
  indicator: IndicatorView;
  judged: JudgedRow;
  twin: { indicator: IndicatorView; judged: JudgedRow } | null;
  /** The site whose own score is looked at, or null: the row as the system has it. */
  site: { id: string; name: string } | null;
  /** The active sites the reader may see, with their standing; empty for a row of the system. */
  sites: {
    id: string;
    name: string;
    state: z.infer<typeof state>;
    value: z.infer<typeof value>;
    scoredOn: IsoDate | null;
  }[];
  /** How many active sites stand at 0, 1, 2, 3 today, also those the reader may not see. */
  counts: number[];
  /** The system has active sites that the reader may not see. */
  hasHiddenSites: boolean;
  /** What each side last said, of the system's row or the site looked at. */
  ratings: RowRating[];
  /** Oldest first. */
  rounds: RowRound[];
};

/**
 * One row with every level's view of it, or null where the framework has no
 * such row, the row is not a site row, or the reader may not see the site. One
 * statement for one site or two hundred.
 */
export function findRowView(
  scope: Scope,
  code: string,
  siteId: string | null,
): Promise<RowView | null> {
  return withSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope);
    const { indicators } = framework;
    const indicator = indicators.find((one) => one.code === code);
    if (!indicator) return null;
    const twin = indicators.find((one) => one.code === indicator.twinCode);
    const isOfSites = indicator.level === "site";
    if (siteId && !(isOfSites && canSeeSite(scope, siteId))) return null;
    const rows = twin ? [indicator, twin] : [indicator];
    const found = await readRow(tx, scope, { rows, siteId });
    const site = found.sites.find((one) => one.id === siteId) ?? null;
    if (siteId && !site) return null;
    const settings =
      framework.settings[scope.rulePreset === "strict" ? "strict" : "default"];
    const [judged, judgedTwin] = judgeRows({
      rows,
      standings: found.standings,
      activeSiteIds: found.sites.map((one) => one.id),
      settings,
      today: today(),
    });
    if (!judged) return null;
    const seen = found.sites.filter((one) => canSeeSite(scope, one.id));
    return {
      framework,
      settings,
      today: today(),
      indicator,
      judged,
      twin: twin && judgedTwin ? { indicator: twin, judged: judgedTwin } : null,
      site,
      sites: isOfSites
        ? seen.map((one) => withStanding(one, indicator.id, found.standings))
        : [],
      counts: countSites(found, indicator.id, settings),
      hasHiddenSites: seen.length < found.sites.length,
      ratings: found.ratings,
      rounds: found.rounds,
    };
  });
}

type Found = z.infer<typeof foundSchema>;

function withStanding(
  site: Found["sites"][number],
  indicatorId: string,
  standings: Found["standings"],
) {
  const own = standings.find(
    (one) => one.siteId === site.id && one.indicatorId === indicatorId,
  );
  return {
    ...site,
    state: own?.state ?? "not_scored",
    value: own?.value ?? null,
    scoredOn: own?.scoredOn ?? null,
  };
}

/** Only scores that count today: what is stale is left out, as the rule does. */
function countSites(
  { sites, standings }: Found,
  indicatorId: string,
  settings: RuleSettings,
) {
  const active = new Set(sites.map((site) => site.id));
  const readings = standings
    .filter((one) => one.indicatorId === indicatorId)
    .filter((one) => one.siteId !== null && active.has(one.siteId))
    .map((one) => readStanding(one, settings, today()));
  return scoreValues.map(
    (value) =>
      readings.filter((one) => "value" in one && one.value === value).length,
  );
}

async function readRow(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
  { rows, siteId }: { rows: IndicatorView[]; siteId: string | null },
): Promise<Found> {
  const ids = rows.map((row) => row.id);
  const [row] = rows;
  const isOfOne = row?.level !== "site" || siteId !== null;
  // Several sites have no single subject: no rating, and a round holds counts.
  const subjectId = isOfOne ? (siteId ?? systemId) : null;
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'sites', (SELECT COALESCE(json_agg(json_build_object('id', "id", 'name', "name") ORDER BY "name"), '[]')
                  FROM "Site" WHERE "systemId" = ${systemId}::uuid AND "status" = 'active'),
      'standings', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'siteId', "siteId", 'state', "state",
                             'value', "value", 'scoredOn', to_char("scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'))), '[]')
                      FROM "Standing" WHERE "systemId" = ${systemId}::uuid AND "indicatorId" = ANY(${ids}::uuid[])),
      'ratings', (SELECT COALESCE(json_agg(json_build_object('voice', t."voice", 'value', t."value", 'nonScore', t."nonScore",
                           'reason', t."reason", 'byName', COALESCE(p."name", ''), 'roundName', r."name",
                           'ratedOn', to_char(t."ratedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD')) ORDER BY t."voice"), '[]')
                    FROM "Standing" s
                    JOIN "Rating" t ON t."systemId" = s."systemId" AND t."roundId" = s."roundId"
                     AND t."indicatorId" = s."indicatorId" AND t."subjectId" = s."subjectId"
                    LEFT JOIN "Person" p ON p."id" = t."ratedById"
                    JOIN "Round" r ON r."systemId" = t."systemId" AND r."id" = t."roundId"
                   WHERE s."systemId" = ${systemId}::uuid AND s."indicatorId" = ${row?.id}::uuid
                     AND s."subjectId" = ${subjectId}::uuid AND num_nonnulls(t."value", t."nonScore") > 0),
      'rounds', (SELECT COALESCE(json_agg(json_build_object('id', "id", 'name', "name", 'isOpen', "isOpen", 'state', "state",
                          'value', "value", 'counts', "counts") ORDER BY "ordinal"), '[]')
                   FROM (SELECT r."id", r."ordinal", r."name", r."closedAt" IS NULL AS "isOpen",
                                CASE WHEN ${isOfOne} THEN min(c."state"::text) END AS "state",
                                CASE WHEN ${isOfOne} THEN min(c."value") END AS "value",
                                ARRAY[count(*) FILTER (WHERE c."value" = 0), count(*) FILTER (WHERE c."value" = 1),
                                      count(*) FILTER (WHERE c."value" = 2), count(*) FILTER (WHERE c."value" = 3)] AS "counts"
                           FROM "Round" r
                           LEFT JOIN "Score" c ON c."systemId" = r."systemId" AND c."roundId" = r."id" AND c."indicatorId" = ${row?.id}::uuid
                                AND (${subjectId}::uuid IS NULL OR c."subjectId" = ${subjectId}::uuid)
                          WHERE r."systemId" = ${systemId}::uuid AND r."frameworkVersionId" = ${frameworkVersionId}::uuid
                            AND r."openedAt" IS NOT NULL
                          GROUP BY r."systemId", r."id") AS by_round)
    ) AS found`;
  return foundSchema.parse(found[0]?.found);
}
