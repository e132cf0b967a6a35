import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import type { OperatorVerb } from "@/lib/framework/operator/schema";
import { makePasswordLink } from "./owner-password-link";

export type OperatorAnswer =
  | { status: "added"; name: string; token: string | null }
  | { status: "removed" | "unchanged"; name: string }
  | { status: "unknown" | "disabled" };

type Found = {
  id: string;
  name: string;
  isOperator: boolean;
  isDisabled: boolean;
};

/**
 * Makes the person of this e-mail address one who runs the installation, as
 * the owner of the tables. Someone new gets an account without a password, and
 * the secret of a link to choose one; an account that is there keeps its own.
 */
export function addOperator(
  client: ClientBase,
  { email, name }: { email: string; name: string },
): Promise<OperatorAnswer> {
  return inTransaction(client, async () => {
    const person = await findPerson(client, email);
    if (person?.isDisabled) return { status: "disabled" };
    if (person?.isOperator) return { status: "unchanged", name: person.name };
    const id = person?.id ?? randomUUID();
    if (!person)
      await client.query(
        'INSERT INTO "Person" ("id", "email", "name") VALUES ($1, $2, $3)',
        [id, email, name],
      );
    await client.query(
      'UPDATE "Person" SET "operatorSince" = now() WHERE "id" = $1',
      [id],
    );
    const called = person?.name ?? name;
    await record(client, "operator_added", { id, name: called });
    const link = person ? null : await makePasswordLink(client, email);
    const token = link?.status === "made" ? link.token : null;
    return { status: "added", name: called, token };
  });
}

/** Makes a person an operator no longer, from the next request on. The account stays. */
export function removeOperator(
  client: ClientBase,
  email: string,
): Promise<OperatorAnswer> {
  return inTransaction(client, async () => {
    const person = await findPerson(client, email);
    if (!person) return { status: "unknown" };
    if (!person.isOperator) return { status: "unchanged", name: person.name };
    await client.query(
      'UPDATE "Person" SET "operatorSince" = NULL WHERE "id" = $1',
      [person.id],
    );
    await record(client, "operator_removed", person);
    return { status: "removed", name: person.name };
  });
}

async function findPerson(client: ClientBase, email: string) {
  const { rows } = await client.query<Found>(
    `SELECT "id", "name", "operatorSince" IS NOT NULL AS "isOperator", "disabledAt" IS NOT NULL AS "isDisabled"
       FROM "Person" WHERE "email" = $1 FOR UPDATE`,
    [email],
  );
  return rows[0];
}

// Nobody is signed in on a command line: the record names no person.
async function record(
  client: ClientBase,
  verb: OperatorVerb,
  { id, name }: { id: string; name: string },
) {
  await client.query(
    `INSERT INTO "OperatorEvent" ("id", "verb", "aboutId", "about") VALUES ($1, $2, $3, jsonb_build_object('name', $4::text))`,
    [randomUUID(), verb, id, name],
  );
}

async function inTransaction<T>(client: ClientBase, work: () => Promise<T>) {
  await client.query("BEGIN");
  try {
    const answer = await work();
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
