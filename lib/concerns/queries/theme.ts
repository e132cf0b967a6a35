import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { localizedSchema } from "@/lib/framework/schema";
import { concernStates, outcomes, priorities, replies } from "../fields";
import { canReadThemes } from "../policy";

const requestSchema = z.object({
  id: z.string(),
  turn: z.int(),
  title: z.string(),
  evidence: z.string(),
  recommendation: z.string(),
  priority: z.enum(priorities),
  askedOn: z.string(),
  askedByName: z.string(),
  outcome: z.enum(outcomes).nullable(),
  answer: z.string().nullable(),
  owner: z.string().nullable(),
  dueOn: z.string().nullable(),
  answeredOn: z.string().nullable(),
  answeredByName: z.string().nullable(),
  version: z.int(),
});
export type RequestView = z.infer<typeof requestSchema>;

const foundSchema = z.object({
  /** As the intermediary has it now; null for who only reads what was asked. */
  own: z
    .object({
      number: z.int(),
      title: z.string(),
      evidence: z.string(),
      recommendation: z.string(),
      priority: z.enum(priorities),
      version: z.int(),
    })
    .nullable(),
  number: z.int().nullable(),
  requests: z.array(requestSchema),
  /** The concerns behind it that the reader may see. */
  concerns: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      title: z.string(),
      siteName: z.string().nullable(),
      state: z.enum(concernStates),
      isForFew: z.boolean(),
      version: z.int(),
      reply: z.enum(replies).nullable(),
      replyReason: z.string().nullable(),
    }),
  ),
  /** The rows they touch, and how many of their sites stand at 0, 1, 2, 3. */
  rows: z.array(
    z.object({
      code: z.string(),
      title: localizedSchema,
      concerns: z.int(),
      counts: z.tuple([z.int(), z.int(), z.int(), z.int()]),
    }),
  ),
});
export type ThemePage = Omit<z.infer<typeof foundSchema>, "number"> & {
  id: string;
  number: number;
};

/** A theme with its concerns and what leadership said; two statements. Not found also before leaders are asked. */
export function getTheme(scope: Scope, id: string): Promise<ThemePage> {
  if (!canReadThemes(scope)) throw new AppError("not_found");
  return readSystem(scope, async (tx) => {
    const found = await readTheme(tx, scope, id);
    const number = found.own?.number ?? found.number;
    if (number === null) throw new AppError("not_found");
    return { ...found, id, number };
  });
}

async function readTheme(tx: Transaction, { systemId }: Scope, id: string) {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    WITH mine AS (
      SELECT c.* FROM "Concern" c WHERE c."systemId" = ${systemId}::uuid AND c."themeId" = ${id}::uuid ORDER BY c."number" LIMIT 200)
    SELECT jsonb_build_object(
      'own', (SELECT jsonb_build_object('number', "number", 'title', "title", 'evidence', "evidence", 'recommendation', "recommendation",
                       'priority', "priority", 'version', "version")
                FROM "ConcernTheme" WHERE "systemId" = ${systemId}::uuid AND "id" = ${id}::uuid),
      'number', (SELECT max("number") FROM "DecisionRequest" WHERE "systemId" = ${systemId}::uuid AND "themeId" = ${id}::uuid),
      'requests', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', r."id", 'turn', r."turn", 'title', r."title", 'evidence', r."evidence",
                            'recommendation', r."recommendation", 'priority', r."priority", 'askedOn', (r."askedAt" AT TIME ZONE 'UTC')::date,
                            'askedByName', COALESCE(p."name", ''), 'outcome', r."outcome", 'answer', r."answer", 'owner', r."owner", 'dueOn', r."dueOn",
                            'answeredOn', (r."answeredAt" AT TIME ZONE 'UTC')::date, 'answeredByName', a."name", 'version', r."version") ORDER BY r."turn" DESC), '[]')
                     FROM "DecisionRequest" r LEFT JOIN "Person" p ON p."id" = r."askedById" LEFT JOIN "Person" a ON a."id" = r."answeredById"
                    WHERE r."systemId" = ${systemId}::uuid AND r."themeId" = ${id}::uuid),
      'concerns', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', c."id", 'number', c."number", 'title', c."title", 'siteName', s."name", 'state', c."state",
                            'isForFew', c."audience" <> 'everyone', 'version', c."version", 'reply', l."reply", 'replyReason', l."replyReason") ORDER BY s."name", c."number"), '[]')
                     FROM mine c LEFT JOIN "Site" s ON s."systemId" = c."systemId" AND s."id" = c."siteId"
                     LEFT JOIN LATERAL (SELECT a."reply", a."replyReason" FROM "ConcernAnswer" a
                       WHERE a."systemId" = c."systemId" AND a."concernId" = c."id" ORDER BY a."toldAt" DESC LIMIT 1) l ON true),
      'rows', (SELECT COALESCE(jsonb_agg(jsonb_build_object('code', "code", 'title', "title", 'concerns', "concerns", 'counts', "counts") ORDER BY "concerns" DESC, "code"), '[]')
                 FROM (SELECT i."code", i."title", count(DISTINCT c."id") AS "concerns",
                              ARRAY[count(DISTINCT d."subjectId") FILTER (WHERE d."value" = 0), count(DISTINCT d."subjectId") FILTER (WHERE d."value" = 1),
                                    count(DISTINCT d."subjectId") FILTER (WHERE d."value" = 2), count(DISTINCT d."subjectId") FILTER (WHERE d."value" = 3)] AS "counts"
                         FROM mine c JOIN "ConcernRow" w ON w."systemId" = c."systemId" AND w."concernId" = c."id"
                         JOIN "Indicator" i ON i."id" = w."indicatorId"
                         LEFT JOIN "Standing" d ON d."systemId" = c."systemId" AND d."indicatorId" = w."indicatorId"
                              AND d."subjectId" = CASE WHEN w."level" = 'site' THEN c."siteId" ELSE c."systemId" END
                        GROUP BY i."id" LIMIT 60) touched)
    ) AS found`;
  return foundSchema.parse(found[0]?.found);
}
