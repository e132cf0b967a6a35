import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { pitfallStates, reviewKinds, reviewRoutes } from "../fields";
import { canWriteReview } from "../policy";
import { factsSchema } from "./facts";

const personSchema = z.object({ id: z.string(), name: z.string() });

const answerSchema = z.object({
  item: z.string(),
  text: z.string(),
  state: z.enum(pitfallStates).nullable(),
  value: z.int().nullable(),
  byName: z.string(),
  on: z.string(),
  version: z.int(),
});
export type AnswerView = z.infer<typeof answerSchema>;

const ratingSchema = z.object({
  item: z.string(),
  personId: z.string(),
  name: z.string(),
  value: z.int().nullable(),
  text: z.string(),
});
export type RatingView = z.infer<typeof ratingSchema>;

const prioritySchema = z.object({
  id: z.string(),
  text: z.string(),
  route: z.enum(reviewRoutes),
});
export type PriorityView = z.infer<typeof prioritySchema>;

const panelistSchema = personSchema.extend({ hasHandedIn: z.boolean() });

const reviewSchema = z.object({
  id: z.string(),
  kind: z.enum(reviewKinds),
  siteId: z.string().nullable(),
  siteName: z.string().nullable(),
  roundName: z.string().nullable(),
  frameworkVersionId: z.string(),
  stage: z.int().nullable(),
  beganOn: z.string(),
  beganByName: z.string(),
  learned: z.string(),
  gains: z.string(),
  facts: factsSchema.nullable(),
  openedOn: z.string().nullable(),
  finishedOn: z.string().nullable(),
  finishedByName: z.string(),
  version: z.int(),
  answers: z.array(answerSchema),
  priorities: z.array(prioritySchema),
  /** Of a scan: who is asked. */
  panel: z.array(panelistSchema),
  /** Of a scan: one's own until it is opened, then everyone's. */
  said: z.array(ratingSchema),
  /** Of a scan: the finished one before it. */
  last: z
    .object({
      id: z.string(),
      finishedOn: z.string(),
      facts: factsSchema.nullable(),
      answers: z.array(
        z.object({ item: z.string(), value: z.int().nullable() }),
      ),
    })
    .nullable(),
});
export type ReviewView = z.infer<typeof reviewSchema>;

export type ReviewPage = {
  review: ReviewView;
  framework: FrameworkView;
  /** Leads the review; what is finished is only opened again. */
  canWrite: boolean;
};

/** One review with all that was said; not found also where the reader may not see it. */
export function getReview(scope: Scope, id: string): Promise<ReviewPage> {
  return readSystem(scope, async (tx) => {
    const review = await readReview(tx, scope, id);
    return {
      review,
      framework: await getFramework(tx, review.frameworkVersionId),
      canWrite: canWriteReview(scope, review),
    };
  });
}

async function readReview(tx: Transaction, { systemId }: Scope, id: string) {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'id', r."id", 'kind', r."kind", 'siteId', r."siteId", 'siteName', s."name", 'roundName', o."name",
      'frameworkVersionId', r."frameworkVersionId", 'stage', r."stage", 'beganOn', r."beganOn", 'beganByName', COALESCE(b."name", ''),
      'learned', r."learned", 'gains', r."gains", 'facts', r."facts", 'openedOn', (r."openedAt" AT TIME ZONE 'UTC')::date,
      'finishedOn', (r."finishedAt" AT TIME ZONE 'UTC')::date, 'finishedByName', COALESCE(f."name", ''), 'version', r."version",
      'answers', (SELECT COALESCE(jsonb_agg(jsonb_build_object('item', a."item", 'text', a."text", 'state', a."state", 'value', a."value",
                    'byName', COALESCE(p."name", ''), 'on', (a."answeredAt" AT TIME ZONE 'UTC')::date, 'version', a."version") ORDER BY a."item"), '[]')
                    FROM "ReviewAnswer" a LEFT JOIN "Person" p ON p."id" = a."answeredById"
                   WHERE a."systemId" = r."systemId" AND a."reviewId" = r."id"),
      'priorities', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', p."id", 'text', p."text", 'route', p."route") ORDER BY p."createdAt", p."id"), '[]')
                       FROM "ReviewPriority" p WHERE p."systemId" = r."systemId" AND p."reviewId" = r."id"),
      'panel', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', n."personId", 'name', COALESCE(p."name", ''), 'hasHandedIn', n."handedInAt" IS NOT NULL) ORDER BY p."name"), '[]')
                  FROM "ReviewPanelist" n LEFT JOIN "Person" p ON p."id" = n."personId"
                 WHERE n."systemId" = r."systemId" AND n."reviewId" = r."id"),
      'said', (SELECT COALESCE(jsonb_agg(jsonb_build_object('item', t."item", 'personId', t."personId", 'name', COALESCE(p."name", ''), 'value', t."value", 'text', t."text") ORDER BY t."item", p."name"), '[]')
                 FROM "ReviewRating" t LEFT JOIN "Person" p ON p."id" = t."personId"
                WHERE t."systemId" = r."systemId" AND t."reviewId" = r."id"),
      'last', (SELECT jsonb_build_object('id', l."id", 'finishedOn', (l."finishedAt" AT TIME ZONE 'UTC')::date, 'facts', l."facts",
                 'answers', (SELECT COALESCE(jsonb_agg(jsonb_build_object('item', a."item", 'value', a."value")), '[]')
                               FROM "ReviewAnswer" a WHERE a."systemId" = l."systemId" AND a."reviewId" = l."id" AND a."value" IS NOT NULL))
                 FROM "Review" l WHERE r."kind" = 'scan' AND l."systemId" = r."systemId" AND l."kind" = 'scan' AND l."finishedAt" IS NOT NULL
                  AND (l."beganOn", l."id") < (r."beganOn", r."id") ORDER BY l."beganOn" DESC, l."id" DESC LIMIT 1)
    ) AS found
      FROM "Review" r
      LEFT JOIN "Site" s ON s."systemId" = r."systemId" AND s."id" = r."siteId"
      LEFT JOIN "Round" o ON o."systemId" = r."systemId" AND o."id" = r."roundId"
      LEFT JOIN "Person" b ON b."id" = r."createdById"
      LEFT JOIN "Person" f ON f."id" = r."finishedById"
     WHERE r."systemId" = ${systemId}::uuid AND r."id" = ${id}::uuid`;
  if (!found[0]) throw new AppError("not_found");
  return reviewSchema.parse(found[0].found);
}
