import { randomUUID } from "node:crypto";
import { findSessionPerson, isOperator, type Operator } from "@/lib/auth/scope";
import { asOwner } from "./seeded";

/** A new operator in no system, through the same gate as a request. */
export async function addOperator(name: string): Promise<Operator> {
  const personId = randomUUID();
  await asOwner((client) =>
    client.query(
      `INSERT INTO "Person" ("id", "email", "name", "operatorSince") VALUES ($1, $2, $3, now())`,
      [personId, `${personId}@operators.example`, name],
    ),
  );
  const sessionId = randomUUID();
  await asOwner((client) =>
    client.query(
      `INSERT INTO "Session" ("id", "personId", "expiresAt") VALUES ($1, $2, now() + interval '1 day')`,
      [sessionId, personId],
    ),
  );
  const person = await findSessionPerson(sessionId);
  if (!person || !isOperator(person)) throw new Error(`${name} is no operator`);
  return person;
}

/** How many rows each table has, by its name. */
export async function countRows(): Promise<Record<string, number>> {
  return asOwner(async (client) => {
    const tables = await client.query(
      `SELECT c.relname AS name FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM "${name}"`,
      );
      counts[name] = rows[0].n;
    }
    return counts;
  });
}
