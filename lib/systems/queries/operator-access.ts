import "server-only";
import { can } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";

export type AccessLine = {
  id: string;
  grantedAt: Date;
  grantedByName: string | null;
  until: Date;
  reason: string;
  revokedAt: Date | null;
  isRunning: boolean;
  /** Who looked in and on which days, the last first. */
  looks: { name: string; on: string }[];
};

const mostGrants = 30;
const mostLooks = 60;

/** The last grants and who looked in with each, for administrators. One statement. */
export async function readOperatorAccess(scope: Scope): Promise<AccessLine[]> {
  if (!can(scope, "settings:edit")) throw new AppError("forbidden");
  const { systemId } = scope;
  return readSystem(
    scope,
    (tx) => tx.$queryRaw<AccessLine[]>`
      SELECT a."id", a."grantedAt", p."name" AS "grantedByName", a."until", a."reason", a."revokedAt",
             a."revokedAt" IS NULL AND a."until" > now() AS "isRunning",
             COALESCE((SELECT json_agg(json_build_object('name', l."personName", 'on', l."on"))
                         FROM (SELECT * FROM "OperatorLook" l WHERE l."systemId" = a."systemId" AND l."accessId" = a."id"
                                ORDER BY l."on" DESC, l."personName" LIMIT ${mostLooks}) l), '[]') AS "looks"
        FROM "OperatorAccess" a LEFT JOIN "Person" p ON p."id" = a."grantedById"
       WHERE a."systemId" = ${systemId}::uuid
       ORDER BY a."until" DESC LIMIT ${mostGrants}`,
  );
}
