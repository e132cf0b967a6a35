import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { ScoreState } from "../schema";

export type SettledView = {
  indicatorId: string;
  state: ScoreState;
  value: number | null;
};

/** The settled scores of the system's own rows (community-wide and intermediary) in one round. */
export function listSystemScores(
  scope: Scope,
  { roundId }: { roundId: string },
): Promise<SettledView[]> {
  const { systemId } = scope;
  return readSystem(scope, (tx) =>
    tx.score.findMany({
      where: {
        systemId,
        roundId,
        subjectId: systemId,
        state: { not: "not_scored" },
      },
      select: { indicatorId: true, state: true, value: true },
      take: 1000,
    }),
  );
}
