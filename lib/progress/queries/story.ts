import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { type Clock, listClocks } from "../rules/list-clocks";
import { readStory, storyKinds, type StoryItem } from "../rules/read-story";
import type { Headline } from "../schema";
import { readJudgedIn } from "./read-judged";
import { listClosedPoints, type PathPoint } from "./stage-path";

const perPage = 40;

export type StoryPage = {
  headline: Headline;
  /** What is due when, and what has run out; only on the first page. */
  clocks: Clock[];
  items: StoryItem[];
  page: number;
  hasMore: boolean;
  /** Where each closing left the system; only on the first page. */
  closed: PathPoint[];
  /** The stages of the framework the system is on. */
  stages: number[];
};

/** What happened to where the system is, newest first, a page at a time, and what comes. */
export async function readStoryPage(
  scope: Scope,
  page: number,
): Promise<StoryPage> {
  const openRound = await findOpenRound(scope);
  return readSystem(scope, async (tx) => {
    const judged = await readJudgedIn(tx, scope, openRound);
    const { systemId } = scope;
    // Events tell most of it; days that passed without anybody acting are told from where they stand.
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT * FROM (
        SELECT e."verb" AS "kind", e."at", e."id"::text AS "id", p."name" AS "by", e."before", e."after",
               COALESCE(ms."number", g."number") AS "stage", m."number" AS "milestone", e."roundId", r."name" AS "roundName",
               CASE WHEN e."verb" = 'round_closed' THEN (
                 SELECT jsonb_build_object('number', c."number", 'workingStage', c."headline"->'workingStage', 'allAchieved', c."headline"->'allAchieved',
                          'revisiting', c."headline"->'revisiting', 'doubt', jsonb_path_query_array(c."verdicts", '$[*] ? (@.state == "needs_attention" || @.state == "review_due")."stage"'))
                   FROM "RoundClosing" c WHERE c."systemId" = e."systemId" AND c."roundId" = e."roundId" AND c."number" = COALESCE((e."after"->>'number')::int, 1)) END AS "closing"
          FROM "Event" e JOIN "Person" p ON p."id" = e."personId"
          LEFT JOIN "Round" r ON r."systemId" = e."systemId" AND r."id" = e."roundId"
          LEFT JOIN "Milestone" m ON e."subjectType" = 'milestone' AND m."id" = e."subjectId"
          LEFT JOIN "Stage" ms ON ms."id" = m."stageId"
          LEFT JOIN "Stage" g ON e."subjectType" = 'stage' AND g."id" = e."subjectId"
         WHERE e."systemId" = ${systemId}::uuid AND e."panelistId" IS NULL AND e."verb" = ANY(${[...storyKinds]}::text[])
        UNION ALL
        SELECT 'stage_reached', s."reachedOn" + interval '1 day' - interval '1 millisecond', 'reached-' || s."stageNumber", NULL, NULL, NULL, s."stageNumber", NULL, NULL, NULL, NULL
          FROM "StageReached" s WHERE s."systemId" = ${systemId}::uuid
        UNION ALL
        SELECT 'attestation_ended', a."expiresOn" + interval '1 day' - interval '1 millisecond', 'ended-' || g."number", NULL, NULL, NULL, g."number", NULL, NULL, NULL, NULL
          FROM "StageAttestation" a JOIN "Stage" g ON g."id" = a."stageId"
         WHERE a."systemId" = ${systemId}::uuid AND a."confirmedAt" IS NOT NULL AND a."expiresOn" < ${judged.today}::date
      ) story
      ORDER BY "at" DESC, "id" DESC OFFSET ${(page - 1) * perPage} LIMIT ${perPage + 1}`;
    const items = readStory(rows);
    return {
      headline: judged.headline,
      clocks: page === 1 ? listClocks(judged) : [],
      items: items.slice(0, perPage),
      page,
      hasMore: items.length > perPage,
      closed: page === 1 ? await listClosedPoints(tx, scope) : [],
      stages: judged.framework.stages.map(({ number }) => number),
    };
  });
}
