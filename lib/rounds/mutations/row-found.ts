import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { Level } from "@/lib/framework/schema";
import type { Voice } from "../policy";
import type { Modes } from "../round-modes";
import type { Asked } from "../rules/asked-for";
import type { Choice, RatingView, SavedRating } from "../schema";

/** What names a row of one subject in one round. */
export type RowKey = {
  roundId: string;
  indicatorId: string;
  siteId: string | null;
};

/** A row with its round, and what says who may rate it there. */
export type FoundRow = Modes & {
  frameworkVersionId: string;
  isOpened: boolean;
  isClosed: boolean;
  level: Level;
  functionCode: string;
  /** Of the site in question; null: there is none. */
  siteStatus: string | null;
  /** What the person is asked to rate of the row's level there. */
  asked: Asked[];
};

/** What was said of a row, its people not by name: that takes twice as long, and is seldom asked. */
export type FoundRating = Omit<RatingView, "byName" | "secondedBy"> & {
  id: string;
  voice: Voice;
  panelistId: string | null;
  /** Who agreed to a "not applicable", by id. */
  secondedBy: string | null;
};

/** Such a row with what was said of it. */
export type FoundRowToSave = FoundRow & {
  /** Of each side, and of nobody else in a panel than the person. */
  ratings: FoundRating[];
  /** There once its panel is opened, and once the group decided on it. */
  panelRow: (Choice & { decidedAt: string | null }) | null;
  /** Whether the person has handed in what they say of the subject's level. */
  hasHandedIn: boolean;
  hasScore: boolean;
  /** Whether evidence that speaks for today stands behind it. */
  hasLiveEvidence: boolean;
};

/** A row of the round's own framework version; null where either is not the system's. One statement. */
export async function findRow(
  tx: Transaction,
  scope: Scope,
  key: RowKey,
): Promise<FoundRow | null> {
  const [found] = await tx.$queryRaw<FoundRow[]>`
    SELECT ${columnsOfRow(scope, key)} FROM ${tablesOfRow(scope, key)}`;
  return found ?? null;
}

/** All that saving what somebody says of a row rests on, and what `answer` selects. One statement. */
export async function findRowToSave(
  tx: Transaction,
  scope: Scope,
  key: RowKey,
  answer: Prisma.Sql,
): Promise<{ row: FoundRowToSave | null; answer: SavedRating | null }> {
  const { systemId, personId } = scope;
  const { roundId, indicatorId, siteId } = key;
  const subjectId = siteId ?? systemId;
  const ofRow = Prisma.sql`"systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid
                       AND "indicatorId" = ${indicatorId}::uuid AND "subjectId" = ${subjectId}::uuid`;
  const [found] = await tx.$queryRaw<
    { row: FoundRowToSave | null; answer: SavedRating | null }[]
  >`SELECT (${answer}) AS "answer", (SELECT to_json(found) FROM (
      SELECT ${columnsOfRow(scope, key)},
        (SELECT COALESCE(json_agg(json_build_object('id', "id", 'voice', "voice", 'panelistId', "panelistId", 'value', "value", 'nonScore', "nonScore",
                  'reason', "reason", 'version', "version", 'byId', "ratedById", 'at', ${isoOf(Prisma.sql`"ratedAt"`)}, 'secondedBy', "secondedById")), '[]')
           FROM "Rating" WHERE ${ofRow} AND ("panelistId" IS NULL OR "panelistId" = ${personId}::uuid)) AS "ratings",
        (SELECT json_build_object('value', "value", 'nonScore', "nonScore", 'reason', "reason", 'decidedAt', ${isoOf(Prisma.sql`"decidedAt"`)})
           FROM "PanelRow" WHERE ${ofRow}) AS "panelRow",
        EXISTS (SELECT FROM "PanelSubmission" s
                 WHERE s."systemId" = r."systemId" AND s."roundId" = r."id" AND s."subjectId" = ${subjectId}::uuid
                   AND s."level" = i."level" AND s."personId" = ${personId}::uuid) AS "hasHandedIn",
        EXISTS (SELECT FROM "Score" WHERE ${ofRow}) AS "hasScore",
        EXISTS (SELECT FROM "Evidence" WHERE ${ofRow} AND "removedAt" IS NULL
                   AND ("expiresOn" IS NULL OR "expiresOn" > ${today()}::date)) AS "hasLiveEvidence"
        FROM ${tablesOfRow(scope, key)}) found) AS "row"`;
  return found ?? { row: null, answer: null };
}

function columnsOfRow({ personId }: Scope, { siteId }: RowKey) {
  return Prisma.sql`
    r."frameworkVersionId", r."openedAt" IS NOT NULL AS "isOpened", r."closedAt" IS NOT NULL AS "isClosed",
    r."communityWideMode", r."intermediaryMode", r."siteMode", i."level", f."code" AS "functionCode", t."status" AS "siteStatus",
    (SELECT COALESCE(json_agg(json_build_object('level', a."level", 'siteId', a."siteId", 'functionCode', a."functionCode")), '[]')
       FROM "Assignment" a
      WHERE a."systemId" = r."systemId" AND a."roundId" = r."id" AND a."personId" = ${personId}::uuid AND a."level" = i."level"
        AND (a."siteId" IS NULL OR a."siteId" = ${siteId}::uuid)) AS "asked"`;
}

function tablesOfRow({ systemId }: Scope, key: RowKey) {
  return Prisma.sql`"Round" r
    JOIN "Indicator" i ON i."id" = ${key.indicatorId}::uuid AND i."frameworkVersionId" = r."frameworkVersionId" AND i."retiredAt" IS NULL
    JOIN "FrameworkFunction" f ON f."id" = i."functionId"
    LEFT JOIN "Site" t ON t."systemId" = r."systemId" AND t."id" = ${key.siteId}::uuid
   WHERE r."systemId" = ${systemId}::uuid AND r."id" = ${key.roundId}::uuid`;
}

function isoOf(column: Prisma.Sql) {
  return Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
