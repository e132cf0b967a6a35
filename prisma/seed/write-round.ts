import type { ClientBase } from "pg";
import type { Closing } from "@/lib/progress/rules/draw-closing";
import type { StandingOf } from "@/lib/progress/schema";
import { insertRows } from "./insert-rows";
import { type Confirmed, drawPicture } from "./rows/closing-picture";
import type { SeedContext } from "./rows/context";
import { type NewEvent, toEvent } from "./rows/events";
import { personId, seedId } from "./rows/ids";
import type { ClosedRound, RoundRows } from "./rows/round-rows";

/**
 * Writes one round with all that was said in it; gives the events that only
 * its closing knows. Scores go into an open round only, so each is closed
 * before the next one opens.
 */
export async function writeRound(
  client: ClientBase,
  context: SeedContext,
  round: RoundRows,
  confirmed: Confirmed,
): Promise<NewEvent[]> {
  await insertRows(client, "Round", [round.round]);
  await insertRows(client, "Assignment", round.assignments);
  await insertRows(client, "Rating", round.ratings);
  await insertRows(client, "Evidence", round.evidence);
  await insertRows(client, "Score", round.scores);
  await insertRows(client, "SiteReview", round.siteReviews);
  await insertRows(client, "Notice", round.notices);
  if (!round.closing) return [];
  return closeRound(client, context, round, round.closing, confirmed);
}

/** As lib/progress/mutations/close-round.ts does it, on the day on which it was done. */
async function closeRound(
  client: ClientBase,
  context: SeedContext,
  round: RoundRows,
  closing: ClosedRound,
  confirmed: Confirmed,
): Promise<NewEvent[]> {
  const { systemId } = context;
  await markClosed(client, systemId, closing);
  const standings = await listStandings(client, systemId);
  const picture = drawPicture(context, {
    round,
    closing,
    confirmed,
    standings,
  });
  await keepPicture(client, context, closing, picture);
  return tellOfClosing(closing, picture);
}

async function markClosed(
  client: ClientBase,
  systemId: string,
  closing: ClosedRound,
) {
  await client.query(
    `UPDATE "Round" SET "reviewedAt" = $3, "reviewedById" = $4, "reviewNote" = $5, "closedAt" = $6, "closedById" = $7, "version" = 3
      WHERE "systemId" = $1 AND "id" = $2`,
    [
      systemId,
      closing.id,
      closing.reviewedAt,
      personId(closing.reviewedBy.email),
      closing.reviewNote,
      closing.closedAt,
      personId(closing.closedBy.email),
    ],
  );
}

async function keepPicture(
  client: ClientBase,
  { plan, framework, systemId }: SeedContext,
  { id, closedAt, closedBy }: ClosedRound,
  picture: Closing,
) {
  const closingId = seedId("closing", plan.slug, id);
  await insertRows(client, "RoundClosing", [
    {
      systemId,
      id: closingId,
      roundId: id,
      number: 1,
      closedAt,
      closedById: personId(closedBy.email),
      frameworkVersionId: framework.versionId,
      rulePreset: framework.settings.preset,
      settings: framework.settings,
      ...picture,
    },
  ]);
  await client.query(
    `INSERT INTO "ClosedScore" ("systemId", "closingId", "indicatorId", "subjectId", "siteId", "level", "state", "value", "roundId", "scoredAt")
     SELECT "systemId", $2, "indicatorId", "subjectId", "siteId", "level", "state", "value", "roundId", "scoredAt"
       FROM "Standing" WHERE "systemId" = $1`,
    [systemId, closingId],
  );
}

/** No stage was achieved so far, so none is reached or lost. */
function tellOfClosing(
  { id, reviewedAt, reviewedBy, reviewNote, closedAt, closedBy }: ClosedRound,
  { headline: { workingStage, allAchieved, revisiting } }: Closing,
): NewEvent[] {
  const about = { subjectType: "round", subjectId: id, roundId: id } as const;
  return [
    toEvent(reviewedBy.email, reviewedAt, {
      ...about,
      verb: "review_confirmed",
      before: { revisiting: null },
      after: { note: reviewNote, revisiting: null },
    }),
    toEvent(closedBy.email, closedAt, {
      ...about,
      verb: "round_closed",
      after: {
        ...{ number: 1, reason: null, workingStage, allAchieved, revisiting },
        ...{ stagesReached: [], stagesLost: [] },
      },
    }),
  ];
}

/** What stands after the rounds written so far. */
async function listStandings(client: ClientBase, systemId: string) {
  const found = await client.query<StandingOf>(
    `SELECT "indicatorId", "siteId", "state", "value", to_char("scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "scoredOn"
       FROM "Standing" WHERE "systemId" = $1 ORDER BY "indicatorId", "subjectId"`,
    [systemId],
  );
  return found.rows;
}
