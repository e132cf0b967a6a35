import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { raiseConcern } from "@/lib/concerns/mutations/raise";
import type { RaiseConcern } from "@/lib/concerns/schema";
import { asOwner } from "../../support/seeded";

/** The id of a site of Riverbend by its name. */
export async function siteOf(name: string): Promise<string> {
  const { rows } = await asOwner((client) =>
    client.query(`SELECT "id" FROM "Site" WHERE "name" = $1`, [name]),
  );
  return String(rows[0]?.id);
}

export function concernOf(
  siteId: string | null,
  more: Partial<RaiseConcern> = {},
): RaiseConcern {
  return {
    title: "The bus leaves before the tutoring ends",
    body: "Children who ride the bus miss the last half hour.",
    subject: siteId,
    functionCode: null,
    rows: ["S4.PP.S2"],
    sinceOn: "2026-01-12",
    urgency: "weeks",
    need: "rule",
    audience: "everyone",
    key: randomUUID(),
    ...more,
  };
}

export async function raise(scope: Scope, input: RaiseConcern) {
  const { concernId } = await raiseConcern(scope, input);
  return concernId;
}

/** The version a form would be read at now. */
export async function versionOf(scope: Scope, id: string): Promise<number> {
  const found = await withSystem(scope, (tx) =>
    tx.concern.findUnique({
      where: { systemId_id: { systemId: scope.systemId, id } },
      select: { version: true },
    }),
  );
  return found?.version ?? 0;
}

export async function stateOf(id: string): Promise<string> {
  const { rows } = await asOwner((client) =>
    client.query(`SELECT "state"::text AS s FROM "Concern" WHERE "id" = $1`, [
      id,
    ]),
  );
  return String(rows[0]?.s);
}

/** The code an expected refusal carries, or "done". */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** The notices that came to a person, newest last, as kind and number. */
export async function noticesOf(scope: Scope) {
  const found = await withSystem(scope, (tx) =>
    tx.notice.findMany({
      where: { personId: scope.personId, path: { startsWith: "/concerns" } },
      orderBy: { createdAt: "asc" },
    }),
  );
  return found.map(({ kind, args, path }) => ({ kind, args, path }));
}
