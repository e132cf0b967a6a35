import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { asOwner } from "../../support/seeded";

export async function idOfSite(name: string) {
  const [found] = await ask<{ id: string }>(
    `SELECT "id" FROM "Site" WHERE "name" = '${name}'`,
  );
  return found?.id ?? "";
}

/** The code of its refusal; null where it is done. */
export async function codeOf(work: Promise<unknown>) {
  return work.then(
    () => null,
    (error: unknown) => toAppError(error).code,
  );
}

/** Who is asked in a round, a line each, in order. */
export async function listPlan(roundId: string) {
  const found = await ask<{ line: string }>(
    `SELECT concat_ws(' ', p."name", a."level", t."name", a."functionCode") AS line
       FROM "Assignment" a JOIN "Person" p ON p."id" = a."personId" LEFT JOIN "Site" t ON t."id" = a."siteId"
      WHERE a."roundId" = '${roundId}' ORDER BY 1`,
  );
  return found.map(({ line }) => line);
}

/** What the record says of who is asked. */
export async function listVerbs(roundId: string) {
  const found = await ask<{ verb: string }>(
    `SELECT "verb" FROM "Event" WHERE "roundId" = '${roundId}' AND "verb" IN ('asked_to_rate', 'no_longer_asked')`,
  );
  return found.map(({ verb }) => verb);
}

/** How often somebody was told that they are asked. */
export async function countTold(roundId: string, { personId }: Scope) {
  const found = await ask(
    `SELECT 1 FROM "Notice" WHERE "personId" = '${personId}' AND "kind" = 'asked_to_rate' AND "path" = '/rounds/${roundId}'`,
  );
  return found.length;
}

export function ask<Row extends object>(text: string) {
  return asOwner(async (client) => (await client.query<Row>(text)).rows);
}
