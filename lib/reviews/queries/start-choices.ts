import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { canWriteReview } from "../policy";
import { type Askable, listAskableIn } from "./askable";

export type StartChoices = {
  sites: { id: string; name: string }[];
  canReviewSystem: boolean;
  people: Askable[];
};

/** Of which sites the person may start a data review, and who can be asked in a scan. */
export function readStartChoices(scope: Scope): Promise<StartChoices> {
  return readSystem(scope, async (tx) => {
    const canReviewSystem = canWriteReview(scope, {
      kind: "scan",
      siteId: null,
    });
    const sites = await tx.site.findMany({
      where: { systemId: scope.systemId, status: { not: "closed" } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 1000,
    });
    return {
      sites: sites.filter(({ id }) =>
        canWriteReview(scope, { kind: "data", siteId: id }),
      ),
      canReviewSystem,
      people: canReviewSystem ? await listAskableIn(tx, scope) : [],
    };
  });
}
