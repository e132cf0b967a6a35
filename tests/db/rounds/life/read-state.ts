import type { Client } from "pg";
import { type Model, rowNames, type Who } from "./model";
import type { World } from "./perform";

/** What the database holds of the round, in the model's words. */
export async function readState(client: Client, world: World) {
  const { rows } = await client.query(
    `SELECT (SELECT json_object_agg("indicatorId", s) FROM "Score" s WHERE s."roundId" = $1) AS scores,
            (SELECT json_agg(r ORDER BY r."indicatorId", r."voice", r."panelistId") FROM "Rating" r WHERE r."roundId" = $1) AS ratings,
            (SELECT json_agg(e ORDER BY e."id") FROM "Evidence" e WHERE e."roundId" = $1) AS evidence,
            (SELECT json_object_agg("indicatorId", "version") FROM "PanelRow" p WHERE p."roundId" = $1) AS opened,
            (SELECT count(*)::int FROM "PanelSubmission" WHERE "roundId" = $1) AS "handedIn",
            (SELECT json_build_object('version', "version", 'state', CASE WHEN "acceptedAt" IS NOT NULL THEN 'accepted' WHEN "sentBackAt" IS NOT NULL THEN 'sent_back'
                      WHEN "submittedAt" IS NOT NULL THEN 'submitted' ELSE 'scoring' END) FROM "SiteReview" WHERE "roundId" = $1) AS site,
            (SELECT json_build_object('isClosed', "closedAt" IS NOT NULL, 'isReviewed', "reviewedAt" IS NOT NULL, 'version', "version") FROM "Round" WHERE "id" = $1) AS round,
            (SELECT count(*)::int FROM "RoundClosing" WHERE "roundId" = $1) AS closings,
            (SELECT count(*)::int FROM "Event" WHERE "roundId" = $1 AND "verb" <> 'round_opened') AS events,
            (SELECT count(*)::int FROM (SELECT FROM "Score" WHERE "roundId" = $1 GROUP BY "indicatorId", "subjectId" HAVING count(*) > 1) t) AS twice`,
    [world.roundId],
  );
  const [found] = rows;
  return {
    rows: Object.fromEntries(
      rowNames.map((name) => [name, rowOf(world, found, world.rows[name])]),
    ),
    handedIn: found.handedIn,
    site: found.site ?? { state: "scoring", version: 0 },
    round: found.round,
    closings: found.closings,
    events: found.events,
    twice: found.twice,
  };
}

/** The same of the model. */
export function stateOf(model: Model) {
  return {
    rows: Object.fromEntries(
      rowNames.map((name) => {
        const { ratings, pieces, opened, state, value } = model.rows[name];
        return [
          name,
          {
            ...{ state, value, opened: opened?.version ?? null },
            ratings: Object.fromEntries(
              Object.entries(ratings).map(([voice, { at: _at, ...said }]) => [
                voice,
                said,
              ]),
            ),
            pieces: pieces.map(({ by, blindOf, isRemoved }) => ({
              ...{ by, blindOf, isRemoved },
            })),
          },
        ];
      }),
    ),
    handedIn: model.handedIn.length,
    site: model.site,
    round: model.round,
    closings: model.closings,
    events: model.events,
    twice: 0,
  };
}

type Found = {
  scores: Record<string, { state: string; value: number | null }> | null;
  opened: Record<string, number> | null;
  ratings:
    | {
        indicatorId: string;
        voice: string;
        panelistId: string | null;
        value: number | null;
        nonScore: string | null;
        ratedById: string;
        secondedById: string | null;
        version: number;
      }[]
    | null;
  evidence:
    | {
        indicatorId: string;
        authorId: string;
        panelistId: string | null;
        removedAt: string | null;
      }[]
    | null;
};

function rowOf(world: World, found: Found, indicatorId: string) {
  const who = (id: string | null) => nameOf(world, id);
  const score = found.scores?.[indicatorId];
  const ratings = (found.ratings ?? [])
    .filter((one) => one.indicatorId === indicatorId)
    .map((one) => [
      who(one.panelistId) ?? one.voice,
      {
        choice: one.value ?? one.nonScore,
        by: who(one.ratedById),
        version: one.version,
        secondedBy: who(one.secondedById),
      },
    ]);
  const pieces = (found.evidence ?? [])
    .filter((one) => one.indicatorId === indicatorId)
    .map((one) => ({
      by: who(one.authorId),
      blindOf: who(one.panelistId),
      isRemoved: one.removedAt !== null,
    }));
  return {
    state: score?.state ?? "not_scored",
    value: score?.value ?? null,
    opened: found.opened?.[indicatorId] ?? null,
    ratings: Object.fromEntries(ratings),
    pieces,
  };
}

function nameOf(world: World, personId: string | null): Who | null {
  const found = Object.entries(world.scopes).find(
    ([, scope]) => scope.personId === personId,
  );
  return (found?.[0] as Who | undefined) ?? null;
}
