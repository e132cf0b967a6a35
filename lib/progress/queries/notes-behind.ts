import "server-only";
import { z } from "zod";
import { groupBy } from "@/lib/core/group-by";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import { canSeeSite } from "@/lib/rounds/policy";

/** A row of one subject (siteId null: the system) in the round in which it was scored. */
export type NotesOf = {
  roundId: string;
  lineage: string;
  siteId: string | null;
};

const noteSchema = z.object({
  kind: z.enum(["reason", "decision", "note", "link", "file"]),
  body: z.string(),
  url: z.string().nullable(),
  fileId: z.string().nullable(),
  fileName: z.string().nullable(),
  byName: z.string(),
  on: z.string(),
});
export type BehindNote = z.infer<typeof noteSchema>;

const foundSchema = noteSchema.extend({
  roundId: z.string(),
  lineage: z.string(),
  siteId: z.string().nullable(),
});

/** Longer ones are cut here; the row's own page has them whole. */
const longestShown = 600;
const mostShown = 2000;

/**
 * The reasons and the evidence behind rows, newest first, as JSON for use
 * inside another statement: of subjects the reader may see alone. What a panel
 * keeps blind the database itself leaves out.
 */
export function selectNotes(asked: readonly NotesOf[], scope: Scope) {
  const { systemId } = scope;
  const seen = asked.filter(
    ({ siteId }) => siteId === null || canSeeSite(scope, siteId),
  );
  const rounds = seen.map((one) => one.roundId);
  const lineages = seen.map((one) => one.lineage);
  const subjects = seen.map((one) => one.siteId ?? systemId);
  return Prisma.sql`(
    WITH place AS (
      SELECT DISTINCT a."roundId", a."lineage", a."subjectId", i."id" AS "indicatorId"
        FROM unnest(${rounds}::uuid[], ${lineages}::text[], ${subjects}::uuid[]) AS a("roundId", "lineage", "subjectId")
        JOIN "Indicator" i ON i."lineage" = a."lineage" AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid)
    ), said AS (
      SELECT p.*, 'reason' AS "kind", t."reason" AS "body", NULL AS "url", NULL::uuid AS "fileId", t."ratedById" AS "personId", t."ratedAt" AS "at"
        FROM place p JOIN "Rating" t ON t."systemId" = ${systemId}::uuid AND t."roundId" = p."roundId" AND t."indicatorId" = p."indicatorId" AND t."subjectId" = p."subjectId"
       WHERE t."reason" <> ''
      UNION ALL
      SELECT p.*, 'decision', c."reason", NULL, NULL, c."decidedById", c."decidedAt"
        FROM place p JOIN "PanelRow" c ON c."systemId" = ${systemId}::uuid AND c."roundId" = p."roundId" AND c."indicatorId" = p."indicatorId" AND c."subjectId" = p."subjectId"
       WHERE c."decidedAt" IS NOT NULL
      UNION ALL
      SELECT p.*, e."kind"::text, e."body", e."url", e."fileId", e."authorId", e."createdAt"
        FROM place p JOIN "Evidence" e ON e."systemId" = ${systemId}::uuid AND e."roundId" = p."roundId" AND e."indicatorId" = p."indicatorId" AND e."subjectId" = p."subjectId"
       WHERE e."removedAt" IS NULL
    ), latest AS (SELECT * FROM said ORDER BY "at" DESC LIMIT ${mostShown})
    SELECT COALESCE(json_agg(json_build_object(
             'roundId', s."roundId", 'lineage', s."lineage", 'siteId', NULLIF(s."subjectId", ${systemId}::uuid), 'kind', s."kind",
             'body', CASE WHEN length(s."body") > ${longestShown} THEN left(s."body", ${longestShown}) || '…' ELSE s."body" END,
             'url', s."url", 'fileId', f."id", 'fileName', f."name", 'byName', COALESCE(n."name", ''),
             'on', to_char(s."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD')) ORDER BY s."at" DESC), '[]')
      FROM latest s
      LEFT JOIN "Person" n ON n."id" = s."personId"
      LEFT JOIN "StoredFile" f ON f."systemId" = ${systemId}::uuid AND f."id" = s."fileId")`;
}

/** The notes as they were found, under the row and subject they stand behind. */
export function readNotes(found: unknown) {
  const notes = z.array(foundSchema).parse(found);
  const byKey = groupBy(notes, keyOf);
  return (of: NotesOf): BehindNote[] => byKey.get(keyOf(of)) ?? [];
}
export type NotesFinder = ReturnType<typeof readNotes>;

function keyOf({ roundId, lineage, siteId }: NotesOf) {
  return `${roundId} ${siteId ?? "system"} ${lineage}`;
}
