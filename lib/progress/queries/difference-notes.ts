import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import {
  canCorrectDifference,
  canNoteDifference,
  canSeeDifference,
  canTakeBackDifference,
} from "../policy";
import { type DifferenceAbout, writeAbout } from "../rules/difference-about";

const foundSchema = z.object({
  id: z.string(),
  lineage: z.string().nullable(),
  body: z.string(),
  authorId: z.string(),
  byName: z.string(),
  on: z.string(),
  version: z.int(),
});

export type DifferenceNoteView = Omit<
  z.infer<typeof foundSchema>,
  "authorId"
> & { canCorrect: boolean; canTakeBack: boolean };

/** What is noted of a comparison, and whether the reader may add to it. */
export type Differences = {
  /** The comparison, as a note names it. */
  about: string;
  notes: DifferenceNoteView[];
  canNote: boolean;
};

const mostShown = 200;

/** The notes about a comparison, oldest first, as JSON for use inside another statement. */
export function selectDifferences(about: DifferenceAbout, scope: Scope) {
  const { systemId } = scope;
  if (!canSeeDifference(scope, about)) return Prisma.sql`'[]'::json`;
  return Prisma.sql`(
    SELECT COALESCE(json_agg(json_build_object('id', d."id", 'lineage', d."lineage", 'body', d."body", 'authorId', d."authorId",
             'byName', COALESCE(p."name", ''), 'on', to_char(d."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'version', d."version")
             ORDER BY d."createdAt", d."id"), '[]')
      FROM (SELECT * FROM "DifferenceNote"
             WHERE "systemId" = ${systemId}::uuid AND "about" = ${writeAbout(about)} AND "removedAt" IS NULL
             ORDER BY "createdAt" DESC LIMIT ${mostShown}) d
      LEFT JOIN "Person" p ON p."id" = d."authorId")`;
}

/** What was found so, with what the reader may do about each. */
export function readDifferences(
  found: unknown,
  about: DifferenceAbout,
  scope: Scope,
): Differences {
  const notes = z.array(foundSchema).parse(found);
  return {
    about: writeAbout(about),
    canNote: canNoteDifference(scope, about),
    notes: notes.map(({ authorId, ...note }) => ({
      ...note,
      canCorrect: canCorrectDifference(scope, { about, authorId }),
      canTakeBack: canTakeBackDifference(scope, { about, authorId }),
    })),
  };
}
