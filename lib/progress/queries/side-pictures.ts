import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { localLineageOf } from "@/lib/framework/rules/local-row-code";
import { getFramework } from "@/lib/framework/queries/framework";
import { ruleSettingsSchema, type Localized } from "@/lib/framework/schema";
import type { FrameworkView } from "@/lib/framework/schema/views";
import type { ScoreState } from "@/lib/rounds/schema";
import {
  closedHeadlineSchema,
  closedSiteSchema,
  closedVerdictSchema,
} from "../closing-schema";
import type { Side } from "../rules/choose-sides";
import type { LinedRow, RoundPicture } from "../rules/compare-rounds";
import type { ComparedVerdict } from "../rules/compare-verdicts";
import { type Headline, isScoreValue, type StandingOf } from "../schema";
import { readJudgedIn } from "./read-judged";

export type TitledRow = LinedRow & { title: Localized };
export type PlacedStanding = StandingOf & { roundId: string };

/** One round as it is compared: what stood, what was said of the stages, in which words. */
export type SidePicture = {
  side: Side;
  framework: FrameworkView;
  picture: Omit<RoundPicture<TitledRow>, "standings"> & {
    /** With the round in which each was scored. */
    standings: readonly PlacedStanding[];
  };
  headline: Pick<
    Headline,
    "workingStage" | "allAchieved" | "revisiting" | "highestReached" | "asOf"
  >;
  verdicts: readonly ComparedVerdict[];
};

type ClosedTuple = [
  indicatorId: string,
  siteId: string | null,
  state: ScoreState,
  value: number | null,
  roundId: string,
  scoredOn: string,
];

const closingSchema = z.object({
  id: z.string(),
  frameworkVersionId: z.string(),
  settings: ruleSettingsSchema,
  headline: closedHeadlineSchema,
  verdicts: z.array(closedVerdictSchema),
  sites: z.array(closedSiteSchema),
  // Our own statement writes them, and there may be thirty thousand.
  scores: z.custom<ClosedTuple[]>((given) => Array.isArray(given)),
});
type FoundClosing = z.infer<typeof closingSchema>;

/**
 * What both sides look like: of closings what they kept, in one statement; of
 * the open round how the system stands today.
 */
export async function readSides(
  tx: Transaction,
  scope: Scope,
  sides: readonly [Side, Side],
): Promise<[SidePicture, SidePicture]> {
  const closings = await listClosings(tx, scope, sides);
  const open = sides.some((side) => side.closing === null)
    ? await readOpen(tx, scope)
    : null;
  const draw = async (side: Side): Promise<SidePicture> => {
    const found = closings.find((one) => one.id === side.closing?.id);
    if (found) return { side, ...(await readClosed(tx, scope, found)) };
    return { side, ...(open ?? (await readOpen(tx, scope))) };
  };
  return [await draw(sides[0]), await draw(sides[1])];
}

async function listClosings(
  tx: Transaction,
  { systemId }: Scope,
  sides: readonly Side[],
) {
  const ids = sides.flatMap(({ closing }) => closing?.id ?? []);
  if (ids.length === 0) return [];
  // Lists rather than objects: two hundred sites make thirty thousand of them.
  const found = await tx.$queryRaw<unknown[]>`
    SELECT c."id", c."frameworkVersionId", c."settings", c."headline", c."verdicts", c."sites",
           (SELECT COALESCE(json_agg(json_build_array(s."indicatorId", s."siteId", s."state", s."value", s."roundId",
                     to_char(s."scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'))), '[]')
              FROM "ClosedScore" s WHERE s."systemId" = c."systemId" AND s."closingId" = c."id") AS "scores"
      FROM "RoundClosing" c
     WHERE c."systemId" = ${systemId}::uuid AND c."id" = ANY(${ids}::uuid[])`;
  return z.array(closingSchema).parse(found);
}

async function readClosed(
  tx: Transaction,
  { systemId }: Scope,
  found: FoundClosing,
): Promise<Omit<SidePicture, "side">> {
  const framework = await getFramework(tx, found.frameworkVersionId);
  const { settings, headline, verdicts, sites } = found;
  const own = headline.localRows.map((row) => ({
    ...row,
    milestone: null,
    isLocal: true,
    lineage: localLineageOf(systemId, row.code),
  }));
  return {
    ...{ framework, headline, verdicts },
    picture: {
      settings,
      rows: [...framework.indicators, ...own],
      standings: found.scores.map(readScore),
      activeSiteIds: sites
        .filter((site) => site.isActive)
        .map((site) => site.siteId),
      asOf: headline.asOf,
    },
  };
}

function readScore(score: ClosedTuple): PlacedStanding {
  const [indicatorId, siteId, state, value, roundId, scoredOn] = score;
  const known = isScoreValue(value) ? value : null;
  return { indicatorId, siteId, state, value: known, roundId, scoredOn };
}

async function readOpen(
  tx: Transaction,
  scope: Scope,
): Promise<Omit<SidePicture, "side">> {
  const judged = await readJudgedIn(tx, scope, null);
  const { framework, settings, headline, verdicts, standings } = judged;
  return {
    ...{ framework, headline, verdicts },
    picture: {
      ...{ settings, standings },
      rows: framework.indicators,
      activeSiteIds: judged.activeSites.map((site) => site.id),
      asOf: judged.today,
    },
  };
}
