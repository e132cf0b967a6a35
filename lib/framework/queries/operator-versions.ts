import "server-only";
import { z } from "zod";
import type { Operator } from "@/lib/auth/scope";
import { withPerson, type Transaction } from "@/lib/db/transaction";
import { type OperatorVerb, operatorVerbs } from "../operator/schema";
import { diffFrameworks, type FrameworkChange } from "../rules/diff-frameworks";
import { type Framework, type Localized, localizedSchema } from "../schema";
import { readPublishedFramework } from "./published";

/** A published version as operators see it. */
export type VersionLine = {
  id: string;
  code: string;
  version: string;
  family: string;
  title: Localized;
  contentHash: string;
  publishedOn: string;
  retiredOn: string | null;
  /** How many systems are on it; more than that nobody is told. */
  systems: number;
};

export type DraftLine = {
  id: string;
  code: string;
  version: string;
  title: Localized;
  keptOn: string;
  keptByName: string;
};

export type OperatorAct = {
  id: string;
  at: Date;
  /** Null: on the command line. */
  personName: string | null;
  verb: OperatorVerb;
  aboutId: string;
  about: { code?: string; version?: string; name?: string };
};

const mostVersions = 200;
const mostActs = 50;

/** All that the first page of operators shows: versions, drafts, and what operators did last. */
export function readFrameworks({ personId }: Operator) {
  return withPerson(personId, async (tx) => ({
    versions: await listVersions(tx),
    drafts: await listDrafts(tx),
    acts: await listActs(tx),
  }));
}

/** The published versions, by code and of each the newest first. */
export async function listVersions(tx: Transaction): Promise<VersionLine[]> {
  const found = await tx.$queryRaw<(VersionLine & { title: unknown })[]>`
    SELECT v."id", v."code", v."version", v."family", v."title", v."contentHash",
           to_char(v."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "publishedOn",
           to_char(v."retiredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "retiredOn",
           coalesce(c."systems", 0) AS "systems"
      FROM "FrameworkVersion" v LEFT JOIN count_systems_by_version() c ON c."frameworkVersionId" = v."id"
     WHERE v."publishedAt" IS NOT NULL
     ORDER BY v."code", string_to_array(v."version", '.')::int[] DESC LIMIT ${mostVersions}`;
  return found.map((line) => ({
    ...line,
    title: localizedSchema.parse(line.title),
  }));
}

/** The drafts of all operators, by code and of each the newest first. */
export async function listDrafts(tx: Transaction): Promise<DraftLine[]> {
  const found = await tx.$queryRaw<(DraftLine & { title: unknown })[]>`
    SELECT d."id", d."code", d."version", d."document" -> 'title' AS "title",
           to_char(d."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "keptOn",
           coalesce(n."name", '') AS "keptByName"
      FROM "FrameworkDraft" d LEFT JOIN operator_names() n ON n."personId" = d."createdById"
     ORDER BY d."code", d."createdAt" DESC LIMIT ${mostVersions}`;
  return found.map((line) => ({
    ...line,
    title: localizedSchema.parse(line.title),
  }));
}

const actSchema = z.object({
  verb: z.enum(operatorVerbs),
  about: z.object({
    code: z.string().optional(),
    version: z.string().optional(),
    name: z.string().optional(),
  }),
});

/** What operators did last, of all or about one thing; the newest first. */
export async function listActs(
  tx: Transaction,
  aboutId: string | null = null,
): Promise<OperatorAct[]> {
  const found = await tx.$queryRaw<(OperatorAct & { about: unknown })[]>`
    SELECT e."id", e."at", n."name" AS "personName", e."verb", e."aboutId", e."about"
      FROM "OperatorEvent" e LEFT JOIN operator_names() n ON n."personId" = e."personId"
     WHERE ${aboutId}::uuid IS NULL OR e."aboutId" = ${aboutId}::uuid
     ORDER BY e."at" DESC, e."id" DESC LIMIT ${mostActs}`;
  return found.map((act) => ({ ...act, ...actSchema.parse(act) }));
}

export type VersionDetail = {
  line: VersionLine;
  framework: Framework;
  /** Those it may be compared with. */
  others: VersionLine[];
  against: VersionLine | null;
  changes: FrameworkChange[] | null;
};

/** A published version, and how it differs from the one asked for; null where there is none. */
export function findVersion(
  { personId }: Operator,
  versionId: string,
  againstId?: string,
): Promise<VersionDetail | null> {
  return withPerson(personId, async (tx) => {
    const all = await listVersions(tx);
    const line = all.find(({ id }) => id === versionId);
    if (!line) return null;
    const framework = await readPublishedFramework(tx, line.id);
    const others = all.filter(
      (one) => one.family === line.family && one.id !== line.id,
    );
    const against = others.find(({ id }) => id === againstId) ?? null;
    const before = against && (await readPublishedFramework(tx, against.id));
    const changes = before && diffFrameworks(before, framework);
    return { line, framework, others, against, changes };
  });
}

/** A published version's document, to be given out as a file; null where there is none. */
export function findPublished(
  { personId }: Operator,
  versionId: string,
): Promise<Framework | null> {
  return withPerson(personId, async (tx) => {
    const isThere = await tx.frameworkVersion.count({
      where: { id: versionId, publishedAt: { not: null } },
    });
    return isThere ? readPublishedFramework(tx, versionId) : null;
  });
}
