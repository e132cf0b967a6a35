import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeSite } from "@/lib/rounds/policy";
import type { Design, SupportKind } from "../fields";
import type { Cursor, SupportSearch } from "../rules/search";
import { readSummaryIn, type SupportSummary } from "./summary";
import { readTrainingIn, type TrainingList } from "./training";

export const perPage = 30;
const mostInFile = 5_000;

export type SupportLine = {
  id: string;
  heldOn: string;
  kind: SupportKind;
  title: string;
  functionCode: string | null;
  minutes: number;
  giverName: string;
  /** 0: it was given to the system as a whole. */
  siteCount: number;
  /** Of them, those the reader may see. */
  siteNames: string[];
  /** How many came, as far as it was counted or named. */
  came: number;
  designedTogether: Design;
  /** How many of the answers the reader may see say that it was useful. */
  useful: number;
  answers: number;
};

type Site = { id: string; name: string; count: number };

export type SupportList = {
  lines: SupportLine[];
  next: Cursor | null;
  /** How many there are, each under the other filters. */
  kinds: Partial<Record<SupportKind, number>>;
  functions: Record<string, number>;
  sites: Site[];
  summary: SupportSummary;
  training: TrainingList;
};

/** The support that the reader may see, latest first, with what it comes to: four statements for ten or ten thousand. */
export function readSupport(
  scope: Scope,
  search: SupportSearch,
): Promise<SupportList> {
  return readSystem(scope, async (tx) => {
    const rows = await listLines(tx, scope, search, perPage + 1);
    const lines = rows.slice(0, perPage);
    const last = lines.at(-1);
    const hasMore = rows.length > perPage;
    return {
      lines,
      next: hasMore && last ? { heldOn: last.heldOn, id: last.id } : null,
      ...(await countFilters(tx, scope, search)),
      summary: await readSummaryIn(tx, scope),
      training: await readTrainingIn(tx, scope),
    };
  });
}

/** The same lines for a file: all that the filters leave, up to five thousand. */
export function readSupportFile(
  scope: Scope,
  search: SupportSearch,
): Promise<SupportLine[]> {
  return readSystem(scope, (tx) =>
    listLines(tx, scope, { ...search, after: null }, mostInFile),
  );
}

function listLines(
  tx: Transaction,
  scope: Scope,
  search: SupportSearch,
  most: number,
) {
  const { after } = search;
  const following = after
    ? Prisma.sql`AND (s."heldOn", s."id") < (${after.heldOn}::date, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<SupportLine[]>`
    SELECT s."id", to_char(s."heldOn", 'YYYY-MM-DD') AS "heldOn", s."kind"::text AS "kind", s."title", s."functionCode", s."minutes",
           COALESCE(g."name", s."giverName", '') AS "giverName", s."siteCount", s."designedTogether"::text AS "designedTogether",
           ARRAY(SELECT o."name" FROM "SupportSite" x JOIN "Site" o ON o."systemId" = x."systemId" AND o."id" = x."siteId"
                  WHERE x."systemId" = s."systemId" AND x."supportId" = s."id" ORDER BY o."name") AS "siteNames",
           COALESCE(s."cameCount", cardinality(s."guests") + (SELECT count(*)::int FROM "SupportAttendee" t
             WHERE t."systemId" = s."systemId" AND t."supportId" = s."id")) AS "came",
           a."useful", a."answers"
      FROM (SELECT s.* FROM "Support" s WHERE ${matching(scope, search, ["kind", "function", "site"])} ${following}
             ORDER BY s."heldOn" DESC, s."id" DESC LIMIT ${most}) s
      LEFT JOIN "Person" g ON g."id" = s."giverId"
      CROSS JOIN LATERAL (SELECT count(*)::int AS "answers", count(*) FILTER (WHERE w."use" = 'yes')::int AS "useful"
                            FROM "SupportAnswer" w WHERE w."systemId" = s."systemId" AND w."supportId" = s."id") a
     ORDER BY s."heldOn" DESC, s."id" DESC`;
}

type Filter = "kind" | "function" | "site";

/** What the address asks for, as far as these filters go: `s` is the support. */
function matching(
  { systemId }: Scope,
  { kind, functionCode, siteId }: SupportSearch,
  filters: readonly Filter[],
) {
  const conditions = [Prisma.sql`s."systemId" = ${systemId}::uuid`];
  if (kind && filters.includes("kind"))
    conditions.push(Prisma.sql`s."kind" = ${kind}::"SupportKind"`);
  if (functionCode && filters.includes("function"))
    conditions.push(Prisma.sql`s."functionCode" = ${functionCode}`);
  if (siteId && filters.includes("site"))
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM "SupportSite" x
      WHERE x."systemId" = s."systemId" AND x."supportId" = s."id" AND x."siteId" = ${siteId}::uuid)`);
  return Prisma.join(conditions, " AND ");
}

const countsSchema = z.object({
  kinds: z.partialRecord(
    z.enum(["technical_assistance", "learning_event"]),
    z.int(),
  ),
  functions: z.record(z.string(), z.int()),
  sites: z.array(
    z.object({ id: z.string(), name: z.string(), count: z.int() }),
  ),
});

async function countFilters(
  tx: Transaction,
  scope: Scope,
  search: SupportSearch,
) {
  const { systemId } = scope;
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'kinds', (SELECT COALESCE(jsonb_object_agg(o."kind", o."count"), '{}')
                  FROM (SELECT s."kind", count(*) AS "count" FROM "Support" s
                         WHERE ${matching(scope, search, ["function", "site"])} GROUP BY 1) o),
      'functions', (SELECT COALESCE(jsonb_object_agg(o."functionCode", o."count"), '{}')
                      FROM (SELECT s."functionCode", count(*) AS "count" FROM "Support" s
                             WHERE ${matching(scope, search, ["kind", "site"])} AND s."functionCode" IS NOT NULL GROUP BY 1) o),
      'sites', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name", 'count', o."count") ORDER BY o."name"), '[]')
                  FROM (SELECT t."id", t."name", (SELECT count(*) FROM "SupportSite" x JOIN "Support" s
                                                     ON s."systemId" = x."systemId" AND s."id" = x."supportId"
                                                  WHERE x."systemId" = t."systemId" AND x."siteId" = t."id"
                                                    AND ${matching(scope, search, ["kind", "function"])}) AS "count"
                          FROM "Site" t WHERE t."systemId" = ${systemId}::uuid ORDER BY t."name" LIMIT 1000) o)
    ) AS found`;
  const counts = countsSchema.parse(found[0]?.found);
  const sites = counts.sites.filter(({ id }) => canSeeSite(scope, id));
  return { ...counts, sites };
}
