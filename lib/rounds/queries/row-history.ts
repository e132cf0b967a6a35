import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { canRemoveEvidence, canSeeSite } from "../policy";
import type { EvidenceView } from "../schema";

export type RowKey = { indicatorId: string; siteId: string | null };

export type RowChange = {
  id: string;
  at: string;
  byName: string;
  verb: string;
  roundName: string | null;
  before: unknown;
  after: unknown;
};

const mostShown = 100;

/** Who changed what on a row for one subject, newest first, over all rounds. */
export function listRowChanges(
  scope: Scope,
  key: RowKey,
): Promise<RowChange[]> {
  requireSeen(scope, key);
  return withSystem(scope, async (tx) => {
    const { systemId } = scope;
    const events = await tx.event.findMany({
      where: { systemId, ...key },
      include: { person: { select: { name: true } } },
      orderBy: { at: "desc" },
      take: mostShown,
    });
    const rounds = await tx.round.findMany({
      where: { systemId },
      select: { id: true, name: true },
      take: 100,
    });
    const names = new Map(rounds.map((round) => [round.id, round.name]));
    return events.map((event) => ({
      id: event.id,
      at: event.at.toISOString(),
      byName: event.person.name,
      verb: event.verb,
      roundName: names.get(event.roundId ?? "") ?? null,
      before: event.before,
      after: event.after,
    }));
  });
}

/** The notes and links behind a row for one subject, newest first; of one round or of all. */
export function listEvidence(
  scope: Scope,
  { roundId, ...key }: RowKey & { roundId?: string },
): Promise<EvidenceView[]> {
  requireSeen(scope, key);
  return withSystem(scope, async (tx) => {
    const found = await tx.evidence.findMany({
      where: {
        systemId: scope.systemId,
        ...key,
        removedAt: null,
        ...(roundId ? { roundId } : {}),
      },
      include: {
        author: { select: { name: true } },
        round: { select: { name: true, closedAt: true } },
      },
      orderBy: { createdAt: "desc" },
      take: mostShown,
    });
    return found.map((evidence) => ({
      id: evidence.id,
      kind: evidence.kind,
      body: evidence.body,
      url: evidence.url,
      effectiveOn: toDay(evidence.effectiveOn),
      authorName: evidence.author.name,
      createdAt: evidence.createdAt.toISOString(),
      roundName: evidence.round.name,
      version: evidence.version,
      canRemove:
        evidence.round.closedAt === null && canRemoveEvidence(scope, evidence),
    }));
  });
}

function requireSeen(scope: Scope, { siteId }: RowKey) {
  if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
}
