import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { readRoundState, type RoundState } from "../rules/round-state";

export type ListedRound = {
  id: string;
  name: string;
  startsOn: string;
  dueOn: string;
  endsOn: string;
  closedOn: string | null;
  /** The stages in focus; none: all of them. */
  stageNumbers: number[];
  /** How often it was closed: the number of its latest closing. */
  closings: number;
  state: RoundState;
};

type Found = Omit<ListedRound, "state"> & {
  isClosed: boolean;
  reviewedOn: string | null;
};

/** Every round of the system, newest first. One statement. */
export function listRounds(scope: Scope): Promise<ListedRound[]> {
  return readSystem(scope, async (tx) => {
    const found = await tx.$queryRaw<Found[]>`
      SELECT r."id", r."name", r."startsOn"::text, r."dueOn"::text, r."endsOn"::text, r."stageNumbers",
             to_char(r."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "closedOn", r."closedAt" IS NOT NULL AS "isClosed",
             to_char(r."reviewedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "reviewedOn",
             (SELECT COALESCE(max(c."number"), 0)::int FROM "RoundClosing" c
               WHERE c."systemId" = r."systemId" AND c."roundId" = r."id") AS "closings"
        FROM "Round" r
       WHERE r."systemId" = ${scope.systemId}::uuid AND r."openedAt" IS NOT NULL
       ORDER BY r."ordinal" DESC LIMIT 200`;
    return found.map(({ isClosed, reviewedOn, ...round }) => ({
      ...round,
      state: readRoundState({ isClosed, reviewedOn, ...round }),
    }));
  });
}
