import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { levels, localizedSchema } from "@/lib/framework/schema";
import {
  audiences,
  concernStates,
  needs,
  replies,
  triages,
  urgencies,
} from "../fields";
import { canNote, canTriage } from "../policy";
import { findWaiting, type Waiting } from "../rules/waiting";
import { type ConcernReader, listReadersIn } from "./readers";

const relatedSchema = z.object({
  kind: z.enum([
    "merged_into",
    "merged",
    "split_from",
    "split",
    "linked_to",
    "linked",
  ]),
  id: z.string(),
  number: z.int(),
  title: z.string(),
});

const supportSchema = z.object({
  id: z.string(),
  heldOn: z.string(),
  kind: z.enum(["technical_assistance", "learning_event"]),
  title: z.string(),
  minutes: z.int(),
});

const concernSchema = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  body: z.string(),
  siteId: z.string().nullable(),
  siteName: z.string().nullable(),
  functionCode: z.string().nullable(),
  audience: z.enum(audiences),
  urgency: z.enum(urgencies),
  need: z.enum(needs),
  sinceOn: z.string(),
  state: z.enum(concernStates),
  raisedOn: z.string(),
  raisedById: z.string(),
  raisedByName: z.string(),
  waitingSince: z.string(),
  triage: z.enum(triages).nullable(),
  triageReason: z.string().nullable(),
  triageSiteId: z.string().nullable(),
  triageSiteName: z.string().nullable(),
  triagedOn: z.string().nullable(),
  askedOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  themeId: z.string().nullable(),
  themeNumber: z.int().nullable(),
  version: z.int(),
  withinDays: z.int(),
  rows: z.array(
    z.object({
      code: z.string(),
      title: localizedSchema,
      stage: z.int(),
      level: z.enum(levels),
    }),
  ),
  answers: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      toldOn: z.string(),
      toldByName: z.string(),
      reply: z.enum(replies).nullable(),
      replyReason: z.string().nullable(),
      repliedOn: z.string().nullable(),
      repliedByName: z.string().nullable(),
    }),
  ),
  related: z.array(relatedSchema),
  /** The latest help that was given for it. */
  support: z.array(supportSchema),
});
export type ConcernView = z.infer<typeof concernSchema>;

export type ConcernNoteView = {
  id: string;
  body: string;
  at: string;
  byName: string;
  mentioned: string[];
};

export type ConcernChange = {
  id: string;
  at: string;
  verb: string;
  byName: string;
  before: unknown;
  after: unknown;
};

export type ConcernPage = {
  concern: ConcernView;
  waiting: Waiting | null;
  notes: ConcernNoteView[];
  changes: ConcernChange[];
  /** Whom the reader can call into the conversation; empty where they do not write in it. */
  readers: ConcernReader[];
  /** What a concern can be joined to, for who triages; else empty. */
  choices: ConcernChoices;
};

export type ConcernChoices = {
  sites: { id: string; name: string }[];
  concerns: {
    id: string;
    number: number;
    title: string;
    isSameSite: boolean;
  }[];
  themes: { id: string; number: number; title: string }[];
};

/** One concern with all that was said of it; not found also where the reader may not see it. */
export function getConcern(scope: Scope, id: string): Promise<ConcernPage> {
  return readSystem(scope, async (tx) => {
    const concern = await readConcern(tx, scope, id);
    const { state, waitingSince, withinDays } = concern;
    return {
      concern,
      waiting: findWaiting(
        { state, waitingSince },
        { today: today(), withinDays },
      ),
      notes: await listNotes(tx, scope, id),
      changes: await listChanges(tx, scope, id),
      readers: canNote(scope, concern)
        ? await listReadersIn(tx, scope, concern)
        : [],
      choices: canTriage(scope)
        ? await listChoices(tx, scope, concern)
        : { sites: [], concerns: [], themes: [] },
    };
  });
}

async function readConcern(tx: Transaction, scope: Scope, id: string) {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'id', c."id", 'number', c."number", 'title', c."title", 'body', c."body", 'siteId', c."siteId", 'siteName', s."name",
      'functionCode', c."functionCode", 'audience', c."audience", 'urgency', c."urgency", 'need', c."need", 'sinceOn', c."sinceOn",
      'state', c."state", 'raisedOn', (c."raisedAt" AT TIME ZONE 'UTC')::date, 'raisedById', c."raisedById",
      'raisedByName', COALESCE(p."name", ''), 'waitingSince', (COALESCE(c."reopenedAt", c."raisedAt") AT TIME ZONE 'UTC')::date,
      'triage', c."triage", 'triageReason', c."triageReason", 'triageSiteId', c."triageSiteId", 'triageSiteName', ts."name",
      'triagedOn', (c."triagedAt" AT TIME ZONE 'UTC')::date, 'askedOn', (c."askedAt" AT TIME ZONE 'UTC')::date,
      'decidedOn', (c."decidedAt" AT TIME ZONE 'UTC')::date, 'themeId', t."id", 'themeNumber', t."number",
      'version', c."version", 'withinDays', y."triageWithinDays",
      'rows', (SELECT COALESCE(jsonb_agg(jsonb_build_object('code', i."code", 'title', i."title", 'stage', g."number", 'level', i."level") ORDER BY i."code"), '[]')
                 FROM "ConcernRow" r JOIN "Indicator" i ON i."id" = r."indicatorId" JOIN "Stage" g ON g."id" = i."stageId"
                WHERE r."systemId" = c."systemId" AND r."concernId" = c."id"),
      'answers', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a."id", 'body', a."body", 'toldOn', (a."toldAt" AT TIME ZONE 'UTC')::date,
                           'toldByName', COALESCE(ap."name", ''), 'reply', a."reply", 'replyReason', a."replyReason",
                           'repliedOn', (a."repliedAt" AT TIME ZONE 'UTC')::date, 'repliedByName', rp."name") ORDER BY a."toldAt"), '[]')
                    FROM "ConcernAnswer" a LEFT JOIN "Person" ap ON ap."id" = a."toldById" LEFT JOIN "Person" rp ON rp."id" = a."repliedById"
                   WHERE a."systemId" = c."systemId" AND a."concernId" = c."id"),
      'related', (SELECT COALESCE(jsonb_agg(jsonb_build_object('kind', o."kind", 'id', o."id", 'number', o."number", 'title', o."title") ORDER BY o."number"), '[]')
                    FROM (
        SELECT 'merged_into' AS "kind", "id", "number", "title" FROM "Concern" WHERE "systemId" = c."systemId" AND "id" = c."mergedIntoId"
        UNION ALL SELECT 'merged', "id", "number", "title" FROM "Concern" WHERE "systemId" = c."systemId" AND "mergedIntoId" = c."id"
        UNION ALL SELECT 'split_from', "id", "number", "title" FROM "Concern" WHERE "systemId" = c."systemId" AND "id" = c."splitFromId"
        UNION ALL SELECT 'split', "id", "number", "title" FROM "Concern" WHERE "systemId" = c."systemId" AND "splitFromId" = c."id"
        UNION ALL SELECT 'linked_to', "id", "number", "title" FROM "Concern" WHERE "systemId" = c."systemId" AND "id" = c."linkedToId"
        UNION ALL SELECT 'linked', "id", "number", "title" FROM "Concern" WHERE "systemId" = c."systemId" AND "linkedToId" = c."id"
        LIMIT 60) o),
      'support', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'heldOn', o."heldOn", 'kind', o."kind", 'title', o."title", 'minutes', o."minutes") ORDER BY o."heldOn" DESC, o."id" DESC), '[]')
                    FROM (SELECT u.* FROM "SupportConcern" l JOIN "Support" u ON u."systemId" = l."systemId" AND u."id" = l."supportId"
                           WHERE l."systemId" = c."systemId" AND l."concernId" = c."id" ORDER BY u."heldOn" DESC, u."id" DESC LIMIT 5) o)
    ) AS found
      FROM "Concern" c
      JOIN "System" y ON y."id" = c."systemId"
      LEFT JOIN "Site" s ON s."systemId" = c."systemId" AND s."id" = c."siteId"
      LEFT JOIN "Site" ts ON ts."systemId" = c."systemId" AND ts."id" = c."triageSiteId"
      LEFT JOIN "ConcernTheme" t ON t."systemId" = c."systemId" AND t."id" = c."themeId"
      LEFT JOIN "Person" p ON p."id" = c."raisedById"
     WHERE c."systemId" = ${scope.systemId}::uuid AND c."id" = ${id}::uuid`;
  if (!found[0]) throw new AppError("not_found");
  return concernSchema.parse(found[0].found);
}

function listNotes(tx: Transaction, { systemId }: Scope, id: string) {
  return tx.$queryRaw<ConcernNoteView[]>`
    SELECT * FROM (
      SELECT n."id", n."body", to_char(n."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at",
             COALESCE(p."name", '') AS "byName",
             ARRAY(SELECT m."name" FROM "Person" m WHERE m."id" = ANY(n."mentionedIds") ORDER BY m."name") AS "mentioned"
        FROM "ConcernNote" n LEFT JOIN "Person" p ON p."id" = n."authorId"
       WHERE n."systemId" = ${systemId}::uuid AND n."concernId" = ${id}::uuid
       ORDER BY n."createdAt" DESC, n."id" DESC LIMIT 200) latest
    ORDER BY "at", "id"`;
}

function listChanges(tx: Transaction, { systemId }: Scope, id: string) {
  return tx.$queryRaw<ConcernChange[]>`
    SELECT e."id", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at",
           e."verb", COALESCE(p."name", '') AS "byName", e."before", e."after"
      FROM "Event" e LEFT JOIN "Person" p ON p."id" = e."personId"
     WHERE e."systemId" = ${systemId}::uuid AND e."concernId" = ${id}::uuid AND e."verb" <> 'concern_noted'
     ORDER BY e."at" DESC, e."id" DESC LIMIT 100`;
}

const choicesSchema = z.object({
  sites: z.array(z.object({ id: z.string(), name: z.string() })),
  concerns: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      title: z.string(),
      isSameSite: z.boolean(),
    }),
  ),
  themes: z.array(
    z.object({ id: z.string(), number: z.int(), title: z.string() }),
  ),
});

/** The sites, and the latest concerns and themes it may be put together with. */
async function listChoices(
  tx: Transaction,
  { systemId }: Scope,
  { id, siteId, audience, functionCode }: ConcernView,
): Promise<ConcernChoices> {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'sites', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', "id", 'name', "name") ORDER BY "name"), '[]')
                  FROM "Site" WHERE "systemId" = ${systemId}::uuid AND "id" IS DISTINCT FROM ${siteId}::uuid AND "status" <> 'closed'),
      'concerns', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', "id", 'number', "number", 'title', "title", 'isSameSite', "isSameSite") ORDER BY "isSameSite" DESC, "raisedAt" DESC), '[]')
                     FROM (SELECT "id", "number", "title", "raisedAt",
                                  "siteId" IS NOT DISTINCT FROM ${siteId}::uuid AND "audience"::text = ${audience} AS "isSameSite"
                             FROM "Concern" WHERE "systemId" = ${systemId}::uuid AND "id" <> ${id}::uuid AND "state" <> 'merged'
                              AND (${audience} <> 'everyone' OR "audience" = 'everyone')
                            ORDER BY ("siteId" IS NOT DISTINCT FROM ${siteId}::uuid) DESC,
                                     ("functionCode" IS NOT DISTINCT FROM ${functionCode}) DESC, "raisedAt" DESC LIMIT 60) o),
      'themes', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', "id", 'number', "number", 'title', "title") ORDER BY "number" DESC), '[]')
                   FROM (SELECT "id", "number", "title" FROM "ConcernTheme" WHERE "systemId" = ${systemId}::uuid ORDER BY "number" DESC LIMIT 60) o)
    ) AS found`;
  return choicesSchema.parse(found[0]?.found);
}
