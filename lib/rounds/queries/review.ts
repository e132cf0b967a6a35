import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { canReviewSites, canSeeSite, canSubmitSite } from "../policy";
import { readSiteState, type SiteState } from "../rules/site-state";

const closingSchema = z.object({
  number: z.int(),
  closedOn: z.string(),
  closedBy: z.string(),
  reopenedOn: z.string().nullable(),
  reopenedBy: z.string().nullable(),
  reason: z.string().nullable(),
});

const roundSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  frameworkVersionId: z.string(),
  stageNumbers: z.array(z.int()),
  startsOn: z.string(),
  dueOn: z.string(),
  endsOn: z.string(),
  isOpen: z.boolean(),
  isClosed: z.boolean(),
  /** No later round was opened. */
  isLast: z.boolean(),
  reviewedOn: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  reviewNote: z.string().nullable(),
  /** Scores that changed after the review was confirmed. */
  changedSince: z.int(),
  closings: z.array(closingSchema),
});
export type ReviewRound = z.infer<typeof roundSchema>;

/** A round with its review and its closings, newest closing first; null where there is none. */
export async function findReviewRound(
  tx: Transaction,
  { systemId }: Scope,
  roundId: string,
): Promise<ReviewRound | null> {
  const rows = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object('id', r."id", 'name', r."name", 'version', r."version", 'frameworkVersionId', r."frameworkVersionId",
             'stageNumbers', r."stageNumbers", 'startsOn', r."startsOn", 'dueOn', r."dueOn", 'endsOn', r."endsOn",
             'isOpen', r."openedAt" IS NOT NULL AND r."closedAt" IS NULL, 'isClosed', r."closedAt" IS NOT NULL,
             'isLast', NOT EXISTS (SELECT 1 FROM "Round" l WHERE l."systemId" = r."systemId" AND l."ordinal" > r."ordinal" AND l."openedAt" IS NOT NULL),
             'reviewedOn', (r."reviewedAt" AT TIME ZONE 'UTC')::date, 'reviewedBy', p."name",
             'reviewNote', CASE WHEN r."reviewedAt" IS NOT NULL THEN r."reviewNote" END,
             'changedSince', (SELECT count(*) FROM "Score" s WHERE s."systemId" = r."systemId" AND s."roundId" = r."id" AND s."scoredAt" > r."reviewedAt"),
             'closings', (SELECT COALESCE(json_agg(json_build_object('number', c."number", 'closedOn', (c."closedAt" AT TIME ZONE 'UTC')::date, 'closedBy', b."name",
                              'reopenedOn', (o."reopenedAt" AT TIME ZONE 'UTC')::date, 'reopenedBy', n."name", 'reason', o."reason") ORDER BY c."number" DESC), '[]')
                            FROM "RoundClosing" c JOIN "Person" b ON b."id" = c."closedById"
                            LEFT JOIN "RoundReopening" o ON o."systemId" = c."systemId" AND o."closingId" = c."id"
                            LEFT JOIN "Person" n ON n."id" = o."reopenedById"
                           WHERE c."systemId" = r."systemId" AND c."roundId" = r."id")) AS found
      FROM "Round" r LEFT JOIN "Person" p ON p."id" = r."reviewedById"
     WHERE r."systemId" = ${systemId}::uuid AND r."id" = ${roundId}::uuid`;
  return rows[0] ? roundSchema.parse(rows[0].found) : null;
}

/** Where a site's part stands; what lies behind it only for those who may see the site. */
export type ReviewSite = {
  siteId: string;
  name: string;
  state: SiteState;
  version: number;
  /** False: the round leaves the site out. */
  isAsked: boolean;
  detail: {
    submittedOn: string | null;
    submittedBy: string | null;
    answeredOn: string | null;
    answeredBy: string | null;
    comment: string | null;
    rows: number;
    unscored: number;
    dontKnow: number;
    disputed: number;
  } | null;
  canSubmit: boolean;
  canReview: boolean;
};

type Found = NonNullable<ReviewSite["detail"]> & {
  siteId: string;
  name: string;
  version: number;
  isAsked: boolean;
  submittedAt: string | null;
  sentBackAt: string | null;
  acceptedAt: string | null;
};

/** Every site of the round by name, those it leaves out marked so: one statement for one site or two hundred. */
export async function listReviewSites(
  tx: Transaction,
  scope: Scope,
  round: ReviewRound,
): Promise<ReviewSite[]> {
  const { systemId } = scope;
  const found = await tx.$queryRaw<Found[]>`
    WITH "asked" AS (
      SELECT i."id" FROM "Indicator" i JOIN "Stage" g ON g."id" = i."stageId"
       WHERE i."frameworkVersionId" = ${round.frameworkVersionId}::uuid AND i."level" = 'site' AND i."retiredAt" IS NULL
         AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid)
         AND (cardinality(${round.stageNumbers}::int[]) = 0 OR g."number" = ANY(${round.stageNumbers}::int[]))
    ), "counted" AS (
      SELECT s."subjectId", (count(*) FILTER (WHERE s."state" <> 'not_scored'))::int AS "answered",
             (count(*) FILTER (WHERE s."state" = 'dont_know'))::int AS "dontKnow",
             (count(*) FILTER (WHERE s."state" = 'disputed'))::int AS "disputed"
        FROM "Score" s JOIN "asked" a ON a."id" = s."indicatorId"
       WHERE s."systemId" = ${systemId}::uuid AND s."roundId" = ${round.id}::uuid
       GROUP BY 1
    )
    SELECT t."id" AS "siteId", t."name", COALESCE(v."version", 0) AS "version", o."siteId" IS NULL AS "isAsked",
           v."submittedAt", v."sentBackAt", v."acceptedAt", v."comment",
           to_char(v."submittedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "submittedOn", sp."name" AS "submittedBy",
           to_char(COALESCE(v."acceptedAt", v."sentBackAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "answeredOn", ap."name" AS "answeredBy",
           n."rows", n."rows" - COALESCE(c."answered", 0) AS "unscored",
           COALESCE(c."dontKnow", 0) AS "dontKnow", COALESCE(c."disputed", 0) AS "disputed"
      FROM "Site" t CROSS JOIN (SELECT count(*)::int AS "rows" FROM "asked") n
      LEFT JOIN "SiteReview" v ON v."systemId" = t."systemId" AND v."roundId" = ${round.id}::uuid AND v."siteId" = t."id"
      LEFT JOIN "LeftOutSite" o ON o."systemId" = t."systemId" AND o."roundId" = ${round.id}::uuid AND o."siteId" = t."id"
      LEFT JOIN "Person" sp ON sp."id" = v."submittedById"
      LEFT JOIN "Person" ap ON ap."id" = COALESCE(v."acceptedById", v."sentBackById")
      LEFT JOIN "counted" c ON c."subjectId" = t."id"
     WHERE t."systemId" = ${systemId}::uuid AND (t."status" = 'active' OR v."siteId" IS NOT NULL)
     ORDER BY t."name" LIMIT 1000`;
  return found.map((one) => toReviewSite(scope, one, round.isOpen));
}

function toReviewSite(
  scope: Scope,
  { siteId, name, version, isAsked, ...found }: Found,
  isOpen: boolean,
): ReviewSite {
  const { submittedOn, submittedBy, answeredOn, answeredBy, comment } = found;
  const { rows, unscored, dontKnow, disputed } = found;
  return {
    ...{ siteId, name, version, isAsked },
    state: readSiteState(found),
    detail: canSeeSite(scope, siteId)
      ? {
          ...{ submittedOn, submittedBy, answeredOn, answeredBy, comment },
          ...{ rows, unscored, dontKnow, disputed },
        }
      : null,
    canSubmit: isOpen && isAsked && canSubmitSite(scope, siteId),
    canReview: isOpen && isAsked && canReviewSites(scope),
  };
}

/** What is open in the system's own rows and at all sites together. */
export type OpenInRound = {
  systemRows: number;
  systemUnscored: number;
  systemDisputed: number;
  siteDisputed: number;
  dontKnow: number;
  /** "Not applicable", said by one person and not yet by a second. */
  waiting: number;
};

/** Counts what a review should look at; what is still unseen in a panel is counted as not scored. */
export async function countOpenInRound(
  tx: Transaction,
  { systemId }: Scope,
  round: ReviewRound,
): Promise<OpenInRound> {
  const found = await tx.$queryRaw<OpenInRound[]>`
    WITH "asked" AS (
      SELECT i."id", i."level" FROM "Indicator" i JOIN "Stage" g ON g."id" = i."stageId"
       WHERE i."frameworkVersionId" = ${round.frameworkVersionId}::uuid AND i."retiredAt" IS NULL
         AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid)
         AND (cardinality(${round.stageNumbers}::int[]) = 0 OR g."number" = ANY(${round.stageNumbers}::int[]))
    ), "said" AS (
      SELECT s."siteId", s."state" FROM "Score" s JOIN "asked" a ON a."id" = s."indicatorId"
       WHERE s."systemId" = ${systemId}::uuid AND s."roundId" = ${round.id}::uuid AND s."state" <> 'not_scored'
    )
    SELECT n."rows" AS "systemRows", n."rows" - c."answered" AS "systemUnscored",
           c."systemDisputed", c."siteDisputed", c."dontKnow", w."waiting"
      FROM (SELECT count(*)::int AS "rows" FROM "asked" WHERE "level" <> 'site') n,
           (SELECT (count(*) FILTER (WHERE "siteId" IS NULL))::int AS "answered",
                   (count(*) FILTER (WHERE "siteId" IS NULL AND "state" = 'disputed'))::int AS "systemDisputed",
                   (count(*) FILTER (WHERE "siteId" IS NOT NULL AND "state" = 'disputed'))::int AS "siteDisputed",
                   (count(*) FILTER (WHERE "state" = 'dont_know'))::int AS "dontKnow" FROM "said") c,
           (SELECT count(*)::int AS "waiting" FROM "Rating" t
             WHERE t."systemId" = ${systemId}::uuid AND t."roundId" = ${round.id}::uuid AND t."panelistId" IS NULL
               AND t."nonScore" = 'not_applicable' AND t."secondedAt" IS NULL) w`;
  const [open] = found;
  if (!open) throw new Error("A count always answers");
  return open;
}
