import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeWhole } from "../policy";

export type TrainingLine = {
  personId: string;
  name: string;
  siteNames: string[];
  /** Since when they coordinate. */
  since: string;
  trainedOn: string | null;
  givenBy: string | null;
  /** 0: none is on record. */
  version: number;
};

/** null: none of the reader's business. A coordinator has their own line. */
export type TrainingList = {
  lines: TrainingLine[];
  coordinators: number;
  untrained: number;
} | null;

const mostLines = 300;

/** When the system's coordinators were trained: those who were not come first. */
export function readTraining(scope: Scope): Promise<TrainingList> {
  return readSystem(scope, (tx) => readTrainingIn(tx, scope));
}

/** The same inside a transaction that reads more; one statement. */
export async function readTrainingIn(
  tx: Transaction,
  scope: Scope,
): Promise<TrainingList> {
  const { systemId, personId, role } = scope;
  if (!canSeeWhole(scope) && role !== "site_coordinator") return null;
  const own = canSeeWhole(scope)
    ? Prisma.empty
    : Prisma.sql`AND m."personId" = ${personId}::uuid`;
  const lines = await tx.$queryRaw<TrainingLine[]>`
    SELECT m."personId", p."name", to_char(m."termFrom", 'YYYY-MM-DD') AS "since",
           to_char(t."trainedOn", 'YYYY-MM-DD') AS "trainedOn", t."givenBy", COALESCE(t."version", 0) AS "version",
           ARRAY(SELECT s."name" FROM "MembershipSite" x JOIN "Site" s ON s."systemId" = x."systemId" AND s."id" = x."siteId"
                  WHERE x."systemId" = m."systemId" AND x."membershipId" = m."id" ORDER BY s."name") AS "siteNames"
      FROM ${activeCoordinators}
      JOIN "Person" p ON p."id" = m."personId"
     WHERE ${ofSystem(systemId)} ${own}
     ORDER BY t."trainedOn" IS NOT NULL, p."name", m."personId" LIMIT ${mostLines}`;
  // Counted apart where the list is cut off.
  const counts =
    lines.length < mostLines
      ? {
          coordinators: lines.length,
          untrained: lines.filter(({ trainedOn }) => !trainedOn).length,
        }
      : await countUntrainedIn(tx, scope);
  return { lines, ...counts };
}

/** How many coordinators there are today, and how many have no training on record. One statement. */
export async function countUntrainedIn(
  tx: Transaction,
  { systemId }: Pick<Scope, "systemId">,
): Promise<{ coordinators: number; untrained: number }> {
  const [found] = await tx.$queryRaw<
    { coordinators: number; untrained: number }[]
  >`
    SELECT count(*)::int AS "coordinators", count(*) FILTER (WHERE t."trainedOn" IS NULL)::int AS "untrained"
      FROM ${activeCoordinators} WHERE ${ofSystem(systemId)}`;
  return found ?? { coordinators: 0, untrained: 0 };
}

const activeCoordinators = Prisma.sql`"Membership" m
  LEFT JOIN "CoordinatorTraining" t ON t."systemId" = m."systemId" AND t."personId" = m."personId"`;

function ofSystem(systemId: string) {
  return Prisma.sql`m."systemId" = ${systemId}::uuid AND m."role" = 'site_coordinator'
    AND m."termFrom" <= ${today()}::date AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date)`;
}
