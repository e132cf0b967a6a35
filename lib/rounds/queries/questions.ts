import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type { Level, Localized } from "@/lib/framework/schema";
import type { QuestionView, RowSubject } from "../asked-input";
import { canSeeSite, voiceOn } from "../policy";

const shown = {
  askedOf: { select: { name: true } },
  askedBy: { select: { name: true } },
} as const;

/** What was asked about a row in a round, newest first; what a panel keeps blind only to the two it is between. */
export function listQuestions(
  scope: Scope,
  { roundId, indicatorId, siteId }: RowSubject,
): Promise<QuestionView[]> {
  const { systemId } = scope;
  if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
  return readSystem(scope, async (tx) => {
    const found = await tx.evidenceRequest.findMany({
      where: {
        ...{ systemId, roundId, indicatorId },
        subjectId: siteId ?? systemId,
      },
      include: shown,
      orderBy: { askedAt: "desc" },
      take: 50,
    });
    return found.map(toView);
  });
}

/** A question with the row it is about. */
export type AskedQuestion = QuestionView & {
  code: string;
  stage: number;
  title: Localized;
  level: Level;
  siteId: string | null;
  siteName: string | null;
  roundId: string;
  isRoundOpen: boolean;
  /** Whether the reader may put evidence behind the row. */
  canAdd: boolean;
};

const mostShown = 150;

const foundSchema = z.object({
  id: z.string(),
  question: z.string(),
  answer: z.string().nullable(),
  version: z.int(),
  askedBy: z.string(),
  askedOf: z.string(),
  askedOn: z.string(),
  answeredOn: z.string().nullable(),
  askedOfId: z.string(),
  askedById: z.string(),
  indicatorId: z.string(),
  frameworkVersionId: z.string(),
  siteId: z.string().nullable(),
  siteName: z.string().nullable(),
  roundId: z.string(),
  isRoundOpen: z.boolean(),
});

/** What the reader was asked, and what they asked others; in one statement. */
export function listAsked(scope: Scope) {
  const { systemId, personId } = scope;
  return readSystem(scope, async (tx) => {
    const found = await tx.$queryRaw<unknown[]>`
      SELECT e."id", e."question", e."answer", e."version", COALESCE(b."name", '') AS "askedBy", COALESCE(o."name", '') AS "askedOf",
             to_char(e."askedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "askedOn", to_char(e."answeredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "answeredOn",
             e."askedOfId", e."askedById", e."indicatorId", e."frameworkVersionId", e."siteId", t."name" AS "siteName",
             e."roundId", r."closedAt" IS NULL AS "isRoundOpen"
        FROM "EvidenceRequest" e
        JOIN "Round" r ON r."systemId" = e."systemId" AND r."id" = e."roundId"
        LEFT JOIN "Person" b ON b."id" = e."askedById"
        LEFT JOIN "Person" o ON o."id" = e."askedOfId"
        LEFT JOIN "Site" t ON t."systemId" = e."systemId" AND t."id" = e."siteId"
       WHERE e."systemId" = ${systemId}::uuid AND (e."askedOfId" = ${personId}::uuid OR e."askedById" = ${personId}::uuid)
       ORDER BY e."answeredAt" IS NOT NULL, e."askedAt" DESC LIMIT ${mostShown}`;
    const asked: Asked[] = [];
    for (const row of found) {
      asked.push(...(await toAsked(tx, scope, foundSchema.parse(row))));
    }
    const ofMe = asked.filter(({ askedOfId }) => askedOfId === personId);
    return {
      waiting: ofMe.filter((one) => one.isRoundOpen && !one.answeredOn),
      answered: ofMe.filter(({ answeredOn }) => answeredOn !== null),
      byMe: asked.filter(({ askedById }) => askedById === personId),
    };
  });
}

type FoundAsked = z.infer<typeof foundSchema>;
type Asked = AskedQuestion & Pick<FoundAsked, "askedOfId" | "askedById">;

/** With the words of its row; nothing where the reader may not see the site any more. */
async function toAsked(
  tx: Transaction,
  scope: Scope,
  { indicatorId, frameworkVersionId, ...found }: FoundAsked,
): Promise<Asked[]> {
  const { siteId } = found;
  if (siteId && !canSeeSite(scope, siteId)) return [];
  // A framework version is read once for the life of the process.
  const framework = await getSystemFramework(tx, scope, frameworkVersionId);
  const row = framework.indicators.find(({ id }) => id === indicatorId);
  if (!row) return [];
  const { code, stage, title, level } = row;
  const canAdd = voiceOn(scope, level, siteId) !== null;
  return [{ ...found, code, stage, title, level, canAdd }];
}

type Found = Prisma.EvidenceRequestGetPayload<{ include: typeof shown }>;

function toView(found: Found): QuestionView {
  const { id, question, answer, version, answeredAt } = found;
  return {
    ...{ id, question, answer, version },
    askedBy: found.askedBy.name,
    askedOf: found.askedOf.name,
    askedOn: toDay(found.askedAt),
    answeredOn: answeredAt && toDay(answeredAt),
  };
}
