import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { startReview } from "@/lib/reviews/mutations/start";
import { getReview } from "@/lib/reviews/queries/review";

/** A data review of a site, or (null) of the system. */
export async function startData(scope: Scope, site: string | null) {
  const input = { kind: "data" as const, site, key: randomUUID() };
  return (await startReview(scope, input)).reviewId;
}

export async function startCheck(scope: Scope) {
  const input = { kind: "pitfalls" as const, key: randomUUID() };
  return (await startReview(scope, input)).reviewId;
}

export async function startScan(scope: Scope, people: readonly Scope[]) {
  const { reviewId } = await startReview(scope, {
    ...{ kind: "scan", key: randomUUID() },
    people: people.map(({ personId }) => personId),
  });
  return reviewId;
}

/** The version a form would be read at now. */
export async function versionOf(scope: Scope, id: string) {
  return (await getReview(scope, id)).review.version;
}

/** What happened to it, as the reader may see it. */
export async function verbsOf(scope: Scope, reviewId: string) {
  const found = await withSystem(scope, (tx) =>
    tx.event.findMany({
      where: { systemId: scope.systemId, reviewId },
      orderBy: { at: "asc" },
    }),
  );
  return found.map(({ verb, after }) => ({ verb, after }));
}
