import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import { isShownAsPicture } from "@/lib/files/rules/file-headers";
import { canRemoveEvidence, canSeeSite, canShareEvidence } from "../policy";
import { hasExpired } from "../rules/has-expired";
import { type EvidenceView, evidenceKinds } from "../schema/evidence";

export type EvidenceKey = {
  indicatorId: string;
  siteId: string | null;
  /** Of this round alone; else of all. */
  roundId?: string;
  /** The row's ids at every version of the framework, where they are known already. */
  line?: readonly string[];
};

const mostShown = 100;

const foundSchema = z.object({
  id: z.uuid(),
  kind: z.enum(evidenceKinds),
  body: z.string(),
  url: z.string().nullable(),
  effectiveOn: z.string(),
  expiresOn: z.string().nullable(),
  createdAt: z.string(),
  version: z.int(),
  authorId: z.uuid(),
  panelistId: z.uuid().nullable(),
  authorName: z.string(),
  roundName: z.string(),
  isOpen: z.boolean(),
  file: z
    .object({
      id: z.uuid(),
      name: z.string(),
      mediaType: z.string(),
      byteSize: z.int(),
    })
    .nullable(),
  alsoBehind: z.array(z.string()),
});

/**
 * What stands behind a row for one subject, newest first, over all versions of
 * the row, in one statement.
 */
export function listEvidence(
  scope: Scope,
  key: EvidenceKey,
): Promise<EvidenceView[]> {
  const { siteId, roundId } = key;
  if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
  return readSystem(scope, async (tx) => {
    const { systemId } = scope;
    const found = await tx.$queryRaw<unknown[]>`
      SELECT e."id", e."kind"::text, e."body", e."url", e."version", e."authorId", e."panelistId",
             e."effectiveOn"::text, e."expiresOn"::text, to_char(e."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
             COALESCE(p."name", '') AS "authorName", r."name" AS "roundName", r."closedAt" IS NULL AS "isOpen",
             CASE WHEN f."id" IS NOT NULL THEN
               json_build_object('id', f."id", 'name', f."name", 'mediaType', f."mediaType", 'byteSize', f."byteSize") END AS "file",
             ARRAY(SELECT i."code" FROM "Evidence" o JOIN "Indicator" i ON i."id" = o."indicatorId"
                    WHERE o."systemId" = e."systemId" AND o."pieceId" = e."pieceId" AND o."id" <> e."id" AND o."removedAt" IS NULL
                    ORDER BY i."code") AS "alsoBehind"
        FROM "Evidence" e
        JOIN "Round" r ON r."systemId" = e."systemId" AND r."id" = e."roundId"
        LEFT JOIN "Person" p ON p."id" = e."authorId"
        LEFT JOIN "StoredFile" f ON f."systemId" = e."systemId" AND f."id" = e."fileId"
       WHERE e."systemId" = ${systemId}::uuid AND e."indicatorId" = ANY(${selectLine(scope, key)})
         AND e."siteId" IS NOT DISTINCT FROM ${siteId}::uuid AND e."removedAt" IS NULL
         AND (${roundId ?? null}::uuid IS NULL OR e."roundId" = ${roundId ?? null}::uuid)
       ORDER BY e."createdAt" DESC, e."id" DESC LIMIT ${mostShown}`;
    return found.map((row) => toView(scope, key, foundSchema.parse(row)));
  });
}

function selectLine({ systemId }: Scope, { indicatorId, line }: EvidenceKey) {
  if (line) return Prisma.sql`${[...line]}::uuid[]`;
  return Prisma.sql`ARRAY(
    SELECT i."id" FROM "Indicator" i
     WHERE i."lineage" = (SELECT "lineage" FROM "Indicator" WHERE "id" = ${indicatorId}::uuid)
       AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid))`;
}

function toView(
  scope: Scope,
  { siteId }: EvidenceKey,
  found: z.infer<typeof foundSchema>,
): EvidenceView {
  const { authorId: _author, panelistId, isOpen, file, ...shown } = found;
  return {
    ...shown,
    isExpired: hasExpired(found, today()),
    file: file && { ...file, isPicture: isShownAsPicture(file) },
    canRemove: isOpen && canRemoveEvidence(scope, found),
    canShare: isOpen && canShareEvidence(scope, { siteId, panelistId }),
  };
}
