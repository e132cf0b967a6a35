import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { roles } from "@/lib/auth/roles";
import { localeSchema } from "@/lib/core/locale";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import {
  addedSchema,
  type Facts,
  factsSchema,
  type ThemeFact,
} from "../facts-schema";
import { mostComments, type Part, parts, type ReportState } from "../fields";
import { canChangeReport } from "../policy";
import { isPartLeftOut, leaveOut, type LeftOut } from "../rules/fact-keys";
import { stateOf } from "../rules/state";
import { listThemeChoices, type ThemeChoice } from "./theme-choices";

const commentSchema = z.object({
  id: z.string(),
  part: z.enum(parts).nullable(),
  body: z.string(),
  byId: z.string(),
  byName: z.string(),
  role: z.enum(roles).nullable(),
  at: z.string(),
  isTakenBack: z.boolean(),
});
export type CommentView = z.infer<typeof commentSchema>;

const sectionSchema = z.object({
  part: z.enum(parts),
  text: z.string(),
  locale: localeSchema,
  leftOut: z.array(z.string()),
  version: z.int(),
});
export type SectionView = z.infer<typeof sectionSchema>;

const step = z.string().nullable();

const foundSchema = z.object({
  id: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  facts: factsSchema,
  added: addedSchema,
  builtOn: z.string(),
  builtByName: z.string(),
  discussedAt: step,
  sentAt: step,
  finalAt: step,
  version: z.int(),
  sections: z.array(sectionSchema),
  comments: z.array(commentSchema),
  counts: z.array(z.object({ part: z.enum(parts).nullable(), count: z.int() })),
});
type Found = z.infer<typeof foundSchema>;

export type ReportView = Omit<Found, "facts" | "added" | "counts"> & {
  state: ReportState;
  /** What is shown of what the app put together. */
  facts: Facts;
  added: ThemeFact[];
  /** Parts of which nothing that the app put together is shown. */
  partsLeftOut: Part[];
  /** Parts that say less than there is: nothing in them is the sign of nothing. */
  partsCut: Part[];
  /** How many comments each part has, taken back or not; "": the whole. */
  counts: Partial<Record<Part | "", number>>;
};

export type ReportPage = {
  report: ReportView;
  /** All there is, to choose from what is left out; null: the reader changes nothing. */
  whole: { facts: Facts; added: ThemeFact[]; themes: ThemeChoice[] } | null;
};

/** One report with what was said of it, as the reader may see it; two statements at the most. */
export function getReport(
  scope: Scope,
  id: string,
  /** The part whose comments are all shown. */
  opened: Part | "whole" | null = null,
): Promise<ReportPage> {
  return readSystem(scope, async (tx) => {
    const { facts, added, counts, ...found } = await readReport(tx, scope, {
      ...{ id, opened },
    });
    const leftOut: LeftOut = Object.fromEntries(
      found.sections.map((one) => [one.part, one.leftOut]),
    );
    const state = stateOf(found);
    const report = {
      ...found,
      ...leaveOut({ facts, added }, leftOut),
      ...{ state, sections: found.sections },
      partsLeftOut: parts.filter((part) => isPartLeftOut(part, leftOut)),
      partsCut: parts.filter((part) => leftOut[part]?.length),
      counts: Object.fromEntries(
        counts.map(({ part, count }) => [part ?? "", count]),
      ),
    };
    const canChange = canChangeReport(scope, { state });
    return {
      report,
      whole: canChange
        ? { facts, added, themes: await listThemeChoices(tx, scope) }
        : null,
    };
  });
}

const mostOpened = 500;

async function readReport(
  tx: Transaction,
  { systemId }: Scope,
  { id, opened }: { id: string; opened: Part | "whole" | null },
) {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'id', r."id", 'title', r."title", 'from', r."periodFrom", 'to', r."periodTo", 'facts', r."facts", 'added', r."added", 'version', r."version",
      'builtOn', (r."builtAt" AT TIME ZONE 'UTC')::date, 'builtByName', COALESCE(b."name", ''),
      'discussedAt', (r."discussedAt" AT TIME ZONE 'UTC')::date, 'sentAt', (r."sentAt" AT TIME ZONE 'UTC')::date, 'finalAt', (r."finalAt" AT TIME ZONE 'UTC')::date,
      'sections', (SELECT COALESCE(jsonb_agg(jsonb_build_object('part', s."part", 'text', s."text", 'locale', s."locale", 'leftOut', s."leftOut", 'version', s."version")
                             ORDER BY s."part"), '[]')
                     FROM "ReportSection" s WHERE s."systemId" = r."systemId" AND s."reportId" = r."id"),
      'comments', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', c."id", 'part', c."part", 'body', c."body", 'byId', c."authorId", 'byName', COALESCE(p."name", ''),
                             'role', m."role", 'at', (c."createdAt" AT TIME ZONE 'UTC')::date, 'isTakenBack', c."takenBackAt" IS NOT NULL) ORDER BY c."createdAt", c."id"), '[]')
                     FROM (SELECT o.*, row_number() OVER (PARTITION BY o."part" ORDER BY o."createdAt" DESC, o."id" DESC) AS "at_"
                             FROM "ReportComment" o WHERE o."systemId" = r."systemId" AND o."reportId" = r."id") c
                     LEFT JOIN "Person" p ON p."id" = c."authorId"
                     LEFT JOIN "Membership" m ON m."systemId" = c."systemId" AND m."personId" = c."authorId"
                    WHERE c."at_" <= CASE WHEN COALESCE(c."part"::text, 'whole') = ${opened ?? ""} THEN ${mostOpened}::int ELSE ${mostComments}::int END),
      'counts', (SELECT COALESCE(jsonb_agg(jsonb_build_object('part', n."part", 'count', n."count")), '[]')
                   FROM (SELECT "part", count(*)::int AS "count" FROM "ReportComment" WHERE "systemId" = r."systemId" AND "reportId" = r."id" GROUP BY 1) n)
    ) AS found
      FROM "Report" r LEFT JOIN "Person" b ON b."id" = r."builtById"
     WHERE r."systemId" = ${systemId}::uuid AND r."id" = ${id}::uuid`;
  if (!found[0]) throw new AppError("not_found");
  return foundSchema.parse(found[0].found);
}
