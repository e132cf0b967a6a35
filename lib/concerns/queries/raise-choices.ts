import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canRaise } from "../policy";

export type RaiseChoices = {
  sites: { id: string; name: string }[];
  canRaiseOfSystem: boolean;
  framework: FrameworkView;
  /** The stages the open round looks at; all where it names none. */
  stages: number[];
};

/** What a new concern can be about. */
export function readRaiseChoices(scope: Scope): Promise<RaiseChoices> {
  const { systemId } = scope;
  return readSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope);
    const sites = await tx.site.findMany({
      where: { systemId, status: { not: "closed" } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 1000,
    });
    const round = await tx.round.findFirst({
      where: { systemId, openedAt: { not: null }, closedAt: null },
      select: { stageNumbers: true },
    });
    const named = round?.stageNumbers ?? [];
    return {
      sites: sites.filter((site) => canRaise(scope, { siteId: site.id })),
      canRaiseOfSystem: canRaise(scope, { siteId: null }),
      framework,
      stages:
        named.length > 0 ? named : framework.stages.map(({ number }) => number),
    };
  });
}
