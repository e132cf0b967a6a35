import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { Headline } from "../schema";

const closedSchema = z.object({
  roundId: z.string(),
  number: z.int(),
  name: z.string(),
  on: z.string(),
  workingStage: z.int(),
  allAchieved: z.boolean(),
  revisiting: z.int().nullable(),
  highest: z.int().nullable(),
  inDoubt: z.array(z.int()),
});

/** Where a system stood at one closing, or stands today (no round). */
export type PathPoint = Omit<
  z.infer<typeof closedSchema>,
  "roundId" | "number"
> & { closing: { roundId: string; number: number } | null };

const mostShown = 60;

/** Where each round left the system when it last closed, oldest first: one statement. */
export async function listClosedPoints(
  tx: Transaction,
  { systemId }: Scope,
): Promise<PathPoint[]> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT * FROM (
      SELECT c."roundId", c."number", r."name", r."ordinal", to_char(c."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "on",
             c."headline"->'workingStage' AS "workingStage", c."headline"->'allAchieved' AS "allAchieved", c."headline"->'revisiting' AS "revisiting",
             c."headline"->'highestReached'->'stage' AS "highest",
             jsonb_path_query_array(c."verdicts", '$[*] ? (@.state == "needs_attention" || @.state == "review_due")."stage"') AS "inDoubt"
        FROM "Round" r
        JOIN LATERAL (SELECT * FROM "RoundClosing" a WHERE a."systemId" = r."systemId" AND a."roundId" = r."id" ORDER BY a."number" DESC LIMIT 1) c ON true
       WHERE r."systemId" = ${systemId}::uuid AND r."closedAt" IS NOT NULL
       ORDER BY r."ordinal" DESC LIMIT ${mostShown}) latest
    ORDER BY "ordinal"`;
  return z
    .array(closedSchema)
    .parse(found)
    .map(({ roundId, number, ...point }) => ({
      ...point,
      closing: { roundId, number },
    }));
}

/** Where the system stands today, as the last point of its path. */
export function pointOfToday(headline: Headline): Omit<PathPoint, "name"> {
  const { workingStage, allAchieved, revisiting, highestReached } = headline;
  return {
    ...{ workingStage, allAchieved, revisiting, closing: null },
    on: headline.asOf,
    highest: highestReached?.stage ?? null,
    inDoubt: headline.inDoubt,
  };
}
