import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { Outcome, Priority } from "../fields";
import { canReadThemes, canTriage } from "../policy";
import { type Suggestion, suggestThemes } from "../rules/suggest-themes";

export type ThemeLine = {
  id: string;
  number: number;
  title: string;
  priority: Priority;
  /** Concerns and sites that the reader may see; of others not even how many. */
  concerns: number;
  sites: number;
  /** The latest request: "waiting" while leadership has not answered; null: never asked. */
  outcome: Outcome | "waiting" | null;
};

export type SuggestedTheme = Suggestion & {
  concerns: {
    id: string;
    number: number;
    title: string;
    siteName: string | null;
  }[];
  codes: string[];
};

export type ThemesPage = { themes: ThemeLine[]; suggestions: SuggestedTheme[] };

/** Themes as the intermediary works on them, or as leadership was asked about them. */
export function readThemes(scope: Scope): Promise<ThemesPage> {
  if (!canReadThemes(scope)) throw new AppError("not_found");
  return readSystem(scope, async (tx) => ({
    themes: canTriage(scope)
      ? await listOwnThemes(tx, scope)
      : await listAsked(tx, scope),
    suggestions: canTriage(scope) ? await listSuggestions(tx, scope) : [],
  }));
}

function listOwnThemes(tx: Transaction, { systemId }: Scope) {
  return tx.$queryRaw<ThemeLine[]>`
    SELECT t."id", t."number", t."title", t."priority"::text AS "priority",
           (SELECT count(*)::int FROM "Concern" c WHERE c."systemId" = t."systemId" AND c."themeId" = t."id") AS "concerns",
           (SELECT count(DISTINCT c."siteId")::int FROM "Concern" c WHERE c."systemId" = t."systemId" AND c."themeId" = t."id") AS "sites",
           (SELECT COALESCE(r."outcome"::text, 'waiting') FROM "DecisionRequest" r
             WHERE r."systemId" = t."systemId" AND r."themeId" = t."id" ORDER BY r."turn" DESC LIMIT 1) AS "outcome"
      FROM "ConcernTheme" t WHERE t."systemId" = ${systemId}::uuid
     ORDER BY t."priority", t."number" DESC LIMIT 200`;
}

/** The latest request of each theme, in its own words. */
function listAsked(tx: Transaction, { systemId }: Scope) {
  return tx.$queryRaw<ThemeLine[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (r."themeId") r."themeId" AS "id", r."number", r."title", r."priority"::text AS "priority",
             (SELECT count(*)::int FROM "Concern" c WHERE c."systemId" = r."systemId" AND c."themeId" = r."themeId") AS "concerns",
             (SELECT count(DISTINCT c."siteId")::int FROM "Concern" c WHERE c."systemId" = r."systemId" AND c."themeId" = r."themeId") AS "sites",
             COALESCE(r."outcome"::text, 'waiting') AS "outcome"
        FROM "DecisionRequest" r WHERE r."systemId" = ${systemId}::uuid
       ORDER BY r."themeId", r."turn" DESC) latest
    ORDER BY "outcome" <> 'waiting', "number" DESC LIMIT 200`;
}

type LooseRow = {
  id: string;
  number: number;
  title: string;
  siteName: string | null;
  functionCode: string | null;
  lineages: string[];
  codes: string[];
};

async function listSuggestions(tx: Transaction, { systemId }: Scope) {
  const loose = await tx.$queryRaw<LooseRow[]>`
    SELECT c."id", c."number", c."title", s."name" AS "siteName", c."functionCode",
           ARRAY(SELECT r."lineage" FROM "ConcernRow" r WHERE r."systemId" = c."systemId" AND r."concernId" = c."id" ORDER BY r."lineage") AS "lineages",
           ARRAY(SELECT i."code" FROM "ConcernRow" r JOIN "Indicator" i ON i."id" = r."indicatorId"
                  WHERE r."systemId" = c."systemId" AND r."concernId" = c."id" ORDER BY r."lineage") AS "codes"
      FROM "Concern" c LEFT JOIN "Site" s ON s."systemId" = c."systemId" AND s."id" = c."siteId"
     WHERE c."systemId" = ${systemId}::uuid AND c."themeId" IS NULL AND c."functionCode" IS NOT NULL
       AND c."state" IN ('raised', 'reopened', 'triaged')
     ORDER BY c."raisedAt" DESC LIMIT 300`;
  return suggestThemes(loose).map((suggestion) => {
    const chosen = loose.filter(({ id }) => suggestion.concernIds.includes(id));
    const shared = chosen.flatMap(({ lineages, codes }) =>
      lineages.flatMap((lineage, at) =>
        suggestion.sharedLineages.includes(lineage) ? (codes[at] ?? []) : [],
      ),
    );
    return {
      ...suggestion,
      concerns: chosen.map(({ id, number, title, siteName }) => ({
        ...{ id, number, title, siteName },
      })),
      codes: [...new Set(shared)].toSorted(),
    };
  });
}
