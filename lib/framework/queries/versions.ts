import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { localizedSchema, type Localized } from "../schema";

/** A published version that a system is on or may move to. */
export type VersionChoice = {
  id: string;
  code: string;
  version: string;
  title: Localized;
  publishedOn: string;
  isCurrent: boolean;
  /** Only the current one may be: nobody moves to a retired version. */
  isRetired: boolean;
};

export type VersionChoices = {
  /** The number that a change of the system's settings goes by. */
  systemVersion: number;
  /** The current one, then the newest first; all of one family, whose row codes mean the same rows. */
  versions: VersionChoice[];
};

const mostShown = 50;

type Found = Omit<VersionChoice, "title"> & {
  title: unknown;
  systemVersion: number;
};

/** The version the system is on, and those it may move to: one statement. */
export async function readVersionChoices(
  tx: Transaction,
  { systemId }: Scope,
): Promise<VersionChoices> {
  const found = await tx.$queryRaw<Found[]>`
    SELECT v."id", v."code", v."version", v."title", s."version" AS "systemVersion",
           to_char(v."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "publishedOn",
           v."id" = s."frameworkVersionId" AS "isCurrent", v."retiredAt" IS NOT NULL AS "isRetired"
      FROM "System" s
      JOIN "FrameworkVersion" now_ ON now_."id" = s."frameworkVersionId"
      JOIN "FrameworkVersion" v ON v."family" = now_."family" AND v."publishedAt" IS NOT NULL
     WHERE s."id" = ${systemId}::uuid AND (v."retiredAt" IS NULL OR v."id" = s."frameworkVersionId")
     ORDER BY v."id" = s."frameworkVersionId" DESC, v."publishedAt" DESC, v."id" LIMIT ${mostShown}`;
  return {
    systemVersion: found[0]?.systemVersion ?? 0,
    versions: found.map(({ systemVersion: _, title, ...version }) => ({
      ...version,
      title: localizedSchema.parse(title),
    })),
  };
}
