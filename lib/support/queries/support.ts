import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { designs, supportKinds, uses } from "../fields";
import { canAnswer, canChangeSupport } from "../policy";
import { readSupportChoicesIn, type SupportChoices } from "./choices";

const namedSchema = z.object({ id: z.string(), name: z.string() });

const answerSchema = z.object({
  personId: z.string(),
  name: z.string(),
  use: z.enum(uses),
  words: z.string(),
  saidOn: z.string(),
  changedOn: z.string().nullable(),
  version: z.int(),
});
export type SupportAnswerView = z.infer<typeof answerSchema>;

const supportSchema = z.object({
  id: z.string(),
  kind: z.enum(supportKinds),
  title: z.string(),
  about: z.string(),
  functionCode: z.string().nullable(),
  heldOn: z.string(),
  minutes: z.int(),
  giverId: z.string().nullable(),
  giverName: z.string(),
  /** 0: the system as a whole. */
  siteCount: z.int(),
  /** Those the reader may see. */
  sites: z.array(namedSchema),
  came: z.array(namedSchema),
  cameCount: z.int().nullable(),
  guests: z.array(z.string()),
  designedTogether: z.enum(designs),
  /** The concern it answers, for who sees the concern. */
  concern: z.object({ id: z.string(), number: z.int() }).nullable(),
  answers: z.array(answerSchema),
  recordedByName: z.string(),
  recordedOn: z.string(),
  /** The last time it was changed, and by whom. */
  changed: z.object({ byName: z.string(), on: z.string() }).nullable(),
  version: z.int(),
});
export type SupportView = z.infer<typeof supportSchema>;

export type SupportPage = {
  support: SupportView;
  /** null: the reader changes nothing here. */
  choices: SupportChoices | null;
  canAnswer: boolean;
};

/** One piece of support with who came and what they say of it; not found also where the reader may not see it. */
export function getSupport(scope: Scope, id: string): Promise<SupportPage> {
  return readSystem(scope, async (tx) => {
    const support = await findSupport(tx, scope, id);
    const { siteCount, giverId } = support;
    const siteIds = support.sites.map((site) => site.id);
    const cameIds = support.came.map((person) => person.id);
    return {
      support,
      choices: canChangeSupport(scope, { siteIds, siteCount })
        ? await readSupportChoicesIn(tx, scope)
        : null,
      canAnswer: canAnswer(scope, { siteIds, cameIds, giverId }),
    };
  });
}

async function findSupport(tx: Transaction, { systemId }: Scope, id: string) {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'id', s."id", 'kind', s."kind", 'title', s."title", 'about', s."about", 'functionCode', s."functionCode", 'heldOn', s."heldOn",
      'minutes', s."minutes", 'giverId', s."giverId", 'giverName', COALESCE(g."name", s."giverName", ''), 'siteCount', s."siteCount",
      'cameCount', s."cameCount", 'guests', s."guests", 'designedTogether', s."designedTogether", 'version', s."version",
      'recordedByName', COALESCE(w."name", ''), 'recordedOn', (s."createdAt" AT TIME ZONE 'UTC')::date,
      'sites', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name") ORDER BY o."name"), '[]')
                  FROM "SupportSite" x JOIN "Site" o ON o."systemId" = x."systemId" AND o."id" = x."siteId"
                 WHERE x."systemId" = s."systemId" AND x."supportId" = s."id"),
      'came', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name") ORDER BY p."name"), '[]')
                 FROM "SupportAttendee" t JOIN "Person" p ON p."id" = t."personId"
                WHERE t."systemId" = s."systemId" AND t."supportId" = s."id"),
      'concern', (SELECT jsonb_build_object('id', c."id", 'number', c."number")
                    FROM "SupportConcern" l JOIN "Concern" c ON c."systemId" = l."systemId" AND c."id" = l."concernId"
                   WHERE l."systemId" = s."systemId" AND l."supportId" = s."id"),
      'answers', (SELECT COALESCE(jsonb_agg(jsonb_build_object('personId', a."personId", 'name', p."name", 'use', a."use", 'words', a."words",
                           'saidOn', (a."saidAt" AT TIME ZONE 'UTC')::date, 'changedOn', (a."changedAt" AT TIME ZONE 'UTC')::date,
                           'version', a."version") ORDER BY a."saidAt", a."personId"), '[]')
                    FROM "SupportAnswer" a JOIN "Person" p ON p."id" = a."personId"
                   WHERE a."systemId" = s."systemId" AND a."supportId" = s."id"),
      'changed', (SELECT jsonb_build_object('byName', COALESCE(c."name", ''), 'on', (e."at" AT TIME ZONE 'UTC')::date)
                    FROM "Event" e LEFT JOIN "Person" c ON c."id" = e."personId"
                   WHERE e."systemId" = s."systemId" AND e."supportId" = s."id" AND e."verb" = 'support_changed'
                   ORDER BY e."at" DESC LIMIT 1)
    ) AS found
      FROM "Support" s
      LEFT JOIN "Person" g ON g."id" = s."giverId"
      LEFT JOIN "Person" w ON w."id" = s."createdById"
     WHERE s."systemId" = ${systemId}::uuid AND s."id" = ${id}::uuid`;
  if (!found[0]) throw new AppError("not_found");
  return supportSchema.parse(found[0].found);
}
