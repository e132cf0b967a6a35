import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { getFramework } from "@/lib/framework/queries/framework";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { ruleSettingsSchema, type RuleSettings } from "@/lib/framework/schema";
import { canSeeSite } from "@/lib/rounds/policy";
import {
  type ClosedHeadline,
  closedHeadlineSchema,
  type ClosedSite,
  closedSiteSchema,
  type ClosedVerdict,
  closedVerdictSchema,
} from "../closing-schema";

/** How one row stood: the system's own score, or how many sites stood at which value. */
export type ClosedRow = {
  indicatorId: string;
  /** Of a row of the system. */
  state: string | null;
  value: number | null;
  /** Sites at 0, 1, 2, 3, and those without a value, of a site row. */
  sites: number[] | null;
};

export type ClosingPage = {
  number: number;
  closedOn: string;
  preset: string;
  settings: RuleSettings;
  framework: FrameworkView;
  headline: ClosedHeadline;
  verdicts: ClosedVerdict[];
  /** The sites whose detail the reader may see. */
  sites: ClosedSite[];
  hasHiddenSites: boolean;
  rows: ClosedRow[];
  /** Why it was opened again after this closing, and when. */
  reopened: { on: string; by: string; reason: string } | null;
  /** The numbers of all closings of the round. */
  numbers: number[];
};

type Found = {
  id: string;
  number: number;
  closedOn: string;
  frameworkVersionId: string;
  rulePreset: string;
  settings: unknown;
  headline: unknown;
  verdicts: unknown;
  sites: unknown;
  numbers: number[];
  reopenedOn: string | null;
  reopenedBy: string | null;
  reason: string | null;
};

/**
 * A closing of a round as it was, from what it kept alone: the newest, or the
 * one of that number; null where there is none.
 */
export function findClosing(
  scope: Scope,
  roundId: string,
  number: number | null,
): Promise<ClosingPage | null> {
  const { systemId } = scope;
  return readSystem(scope, async (tx) => {
    const found = await tx.$queryRaw<Found[]>`
      SELECT c."id", c."number", to_char(c."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "closedOn",
             c."frameworkVersionId", c."rulePreset", c."settings", c."headline", c."verdicts", c."sites",
             ARRAY(SELECT a."number" FROM "RoundClosing" a WHERE a."systemId" = c."systemId" AND a."roundId" = c."roundId" ORDER BY 1) AS "numbers",
             to_char(o."reopenedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "reopenedOn", p."name" AS "reopenedBy", o."reason"
        FROM "RoundClosing" c
        LEFT JOIN "RoundReopening" o ON o."systemId" = c."systemId" AND o."closingId" = c."id"
        LEFT JOIN "Person" p ON p."id" = o."reopenedById"
       WHERE c."systemId" = ${systemId}::uuid AND c."roundId" = ${roundId}::uuid
         AND (${number}::int IS NULL OR c."number" = ${number}::int)
       ORDER BY c."number" DESC LIMIT 1`;
    const [closing] = found;
    if (!closing) return null;
    const rows = await tx.$queryRaw<ClosedRow[]>`
      SELECT s."indicatorId",
             max(s."state"::text) FILTER (WHERE s."siteId" IS NULL) AS "state", max(s."value") FILTER (WHERE s."siteId" IS NULL)::int AS "value",
             CASE WHEN bool_or(s."siteId" IS NOT NULL) THEN ARRAY[
               count(*) FILTER (WHERE s."value" = 0), count(*) FILTER (WHERE s."value" = 1), count(*) FILTER (WHERE s."value" = 2),
               count(*) FILTER (WHERE s."value" = 3), count(*) FILTER (WHERE s."value" IS NULL)]::int[] END AS "sites"
        FROM "ClosedScore" s
       WHERE s."systemId" = ${systemId}::uuid AND s."closingId" = ${closing.id}::uuid
       GROUP BY s."indicatorId" ORDER BY s."indicatorId"`;
    const sites = z.array(closedSiteSchema).parse(closing.sites);
    const seen = sites.filter((site) => canSeeSite(scope, site.siteId));
    return {
      number: closing.number,
      closedOn: closing.closedOn,
      preset: closing.rulePreset,
      settings: ruleSettingsSchema.parse(closing.settings),
      framework: await getFramework(tx, closing.frameworkVersionId),
      headline: closedHeadlineSchema.parse(closing.headline),
      verdicts: z.array(closedVerdictSchema).parse(closing.verdicts),
      sites: seen,
      hasHiddenSites: seen.length < sites.length,
      rows,
      reopened: closing.reopenedOn
        ? {
            on: closing.reopenedOn,
            by: closing.reopenedBy ?? "",
            reason: closing.reason ?? "",
          }
        : null,
      numbers: closing.numbers,
    };
  });
}
