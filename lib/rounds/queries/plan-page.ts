import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type { AskedPerson } from "../rules/draw-asks";
import type { RoundView } from "../schema";
import { listAskable } from "./askable";
import { toRoundView } from "./rounds";

export type PlanPage = {
  round: RoundView;
  people: AskedPerson[];
  /** Those the round asks. */
  sites: { id: string; name: string }[];
  framework: FrameworkView;
};

/** What the plan of an open round is changed with; null where there is no such round. */
export function findPlanPage(
  scope: Scope,
  roundId: string,
): Promise<PlanPage | null> {
  const { systemId } = scope;
  return readSystem(scope, async (tx) => {
    const round = await tx.round.findFirst({
      where: { systemId, id: roundId, openedAt: { not: null } },
    });
    if (!round) return null;
    const sites = await tx.site.findMany({
      where: { systemId, status: "active", leftOutOf: { none: { roundId } } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 1000,
    });
    return {
      round: toRoundView(round),
      people: await listAskable(tx, scope),
      sites,
      framework: await getSystemFramework(tx, scope, round.frameworkVersionId),
    };
  });
}
