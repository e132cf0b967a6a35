import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";

export type RemovedAnswer =
  { status: "removed" | "none"; name: string } | { status: "unknown" };

const tables = ["TotpFactor", "Passkey", "PasskeyChallenge", "RecoveryCode"];

/** Takes all second factors off an account, as the owner of the tables: on the account's own record. */
export async function removeFactors(
  client: ClientBase,
  email: string,
): Promise<RemovedAnswer> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT "id", "name" FROM "Person" WHERE "email" = $1`,
    [email],
  );
  const [person] = rows;
  if (!person) return { status: "unknown" };
  await client.query("BEGIN");
  try {
    let removed = 0;
    for (const table of tables) {
      const gone = await client.query(
        `DELETE FROM "${table}" WHERE "personId" = $1`,
        [person.id],
      );
      removed += gone.rowCount ?? 0;
    }
    // A step that waits for a factor would wait for nothing.
    await client.query(`DELETE FROM "SignInStep" WHERE "personId" = $1`, [
      person.id,
    ]);
    if (removed > 0)
      await client.query(
        `INSERT INTO "AccountEvent" ("id", "personId", "kind") VALUES ($1, $2, 'factors_removed_by_owner')`,
        [randomUUID(), person.id],
      );
    await client.query("COMMIT");
    return { status: removed > 0 ? "removed" : "none", name: person.name };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
