import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { inject } from "vitest";
import { withClient } from "../../prisma/database/connect.mjs";
import { cast, operators } from "../../prisma/seed/cast";
import { seed } from "../../prisma/seed/seed";
import { findScope, type Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { putFilledCopy } from "./database";

/**
 * Puts the demonstration systems into this test file's database, before
 * anything else is done with it.
 */
export function seedDatabase() {
  const day = today();
  return putFilledCopy(
    urlOf("DATABASE_URL"),
    {
      templateUrl: inject("templateOwnerUrl"),
      kind: `seeded_${day.replaceAll("-", "")}`,
    },
    (client) => seed(client, { today: day }),
  );
}

/** The same where something was done with it already. */
export function seedInPlace() {
  return asOwner((client) => seed(client, { today: today() }));
}

/** A statement as the database's owner, whom no policy stops here. */
export function asOwner<T>(work: (client: Client) => Promise<T>) {
  return withClient(urlOf("DATABASE_URL"), work);
}

/** A statement as the restricted role the app serves with. */
export function asApp<T>(work: (client: Client) => Promise<T>) {
  return withClient(urlOf("APP_DATABASE_URL"), work);
}

/** A live session of one of the cast or of an operator, as signing in makes it. */
export async function startSessionOf(name: string): Promise<string> {
  const id = randomUUID();
  const member = [...cast, ...operators].find((one) => one.name === name);
  if (!member) throw new Error(`${name} is not in the cast`);
  await asOwner((client) =>
    client.query(
      `INSERT INTO "Session" ("id", "personId", "expiresAt")
       SELECT $1, "id", now() + interval '1 day' FROM "Person" WHERE "email" = $2`,
      [id, member.email],
    ),
  );
  return id;
}

/** The scope of one of the cast in a system, through the same gate as a request. */
export async function scopeOf(name: string, system: string): Promise<Scope> {
  const scope = await findScope(await startSessionOf(name), system);
  if (!scope) throw new Error(`${name} has no scope in ${system}`);
  return scope;
}

function urlOf(name: string) {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set`);
  return url;
}
