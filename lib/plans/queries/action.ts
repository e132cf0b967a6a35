import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canChangeAction } from "../policy";
import { type ActionChoices, listChoicesIn } from "./choices";
import { type ActionLine, lineColumns, lineTables } from "./lines";

export type ActionView = ActionLine & {
  details: string;
  addedByName: string;
  addedOn: string;
  version: number;
  isForFew: boolean;
  originSiteId: string | null;
};

export type ActionChangeRow = {
  id: string;
  at: string;
  verb: string;
  byName: string;
  before: unknown;
  after: unknown;
};

export type ActionPage = {
  action: ActionView;
  changes: ActionChangeRow[];
  /** Where it may be put and who may be asked; empty where the reader changes nothing. */
  choices: ActionChoices;
  today: string;
};

/** One action with what happened to it; not found also where the reader may not see it. */
export function getAction(scope: Scope, id: string): Promise<ActionPage> {
  return readSystem(scope, async (tx) => {
    const action = await readAction(tx, scope, id);
    const { origin, siteId, originSiteId, isForFew } = action;
    const isBound = origin === "concern";
    return {
      action,
      changes: await listChanges(tx, scope, id),
      choices: canChangeAction(scope, action)
        ? await listChoicesIn(tx, scope, {
            ...{ origin, isForFew },
            siteIds: [isBound ? siteId : null, originSiteId],
          })
        : { sites: [], owners: [] },
      today: today(),
    };
  });
}

async function readAction(tx: Transaction, { systemId }: Scope, id: string) {
  const [found] = await tx.$queryRaw<ActionView[]>`
    SELECT ${lineColumns}, a."details", a."version", COALESCE(b."name", '') AS "addedByName",
           to_char(a."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "addedOn",
           c."audience" IS NOT NULL AND c."audience" <> 'everyone' AS "isForFew", COALESCE(m."siteId", w."siteId") AS "originSiteId"
      FROM "PlanAction" a ${lineTables} LEFT JOIN "Person" b ON b."id" = a."createdById"
     WHERE a."systemId" = ${systemId}::uuid AND a."id" = ${id}::uuid`;
  if (!found) throw new AppError("not_found");
  return found;
}

function listChanges(tx: Transaction, { systemId }: Scope, id: string) {
  return tx.$queryRaw<ActionChangeRow[]>`
    SELECT e."id", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at",
           e."verb", COALESCE(p."name", '') AS "byName", e."before", e."after"
      FROM "Event" e LEFT JOIN "Person" p ON p."id" = e."personId"
     WHERE e."systemId" = ${systemId}::uuid AND e."actionId" = ${id}::uuid
     ORDER BY e."at" DESC, e."id" DESC LIMIT 100`;
}
