import { createHash } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { ClientBase } from "pg";
import { passwordCost } from "@/lib/auth/password-cost";
import { cast, castOf, operators } from "./cast";
import { insertRows } from "./insert-rows";
import type { SystemPlan } from "./plan";
import { type PublishedFramework, readPublished } from "./read-published";
import { planRounds } from "./rows/calendar";
import { systemId } from "./rows/ids";
import { includeLocalRows } from "./rows/local-rows";
import { toPeopleRows } from "./rows/people-rows";
import { hillview } from "./systems/hillview";
import { lakeshore } from "./systems/lakeshore";
import { riverbend } from "./systems/riverbend";
import { writeSystem } from "./write-system";

const plans = [riverbend, lakeshore, hillview];

/** What was put in; null when the demonstration had been put in before or the database has a system of its own. */
export type Seeded = {
  systems: number;
  sites: number;
  people: number;
  scores: number;
  evidence: number;
} | null;

/**
 * Puts the demonstration systems into a migrated database with a published
 * framework, in one transaction and once only. `client` is the owner's;
 * `today` ("YYYY-MM-DD") is the day that every date is counted from. The same
 * day gives the same rows.
 */
export async function seed(
  client: ClientBase,
  { today }: { today: string },
): Promise<Seeded> {
  await client.query("BEGIN");
  try {
    // Two starts at once must not both find the database empty.
    await client.query("SELECT pg_advisory_xact_lock(7204313)");
    const isWanted = await isDatabaseEmpty(client);
    const seeded = isWanted ? await seedAll(client, today) : null;
    await client.query("COMMIT");
    return seeded;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function seedAll(client: ClientBase, today: string) {
  const hashes = await hashPasswords();
  const framework = await readPublished(client);
  const { people, credentials } = toPeopleRows(cast, operators, hashes, today);
  await insertRows(client, "Person", people);
  await insertRows(client, "Credential", credentials);
  const seeded = { systems: 0, sites: 0, people: 0, scores: 0, evidence: 0 };
  for (const plan of plans) {
    const context = toContext(plan, framework, today);
    const { sites, scores, evidence } = await writeSystem(client, context);
    seeded.systems += 1;
    seeded.sites += sites;
    seeded.scores += scores;
    seeded.evidence += evidence;
  }
  await client.query(
    `INSERT INTO "SeedRun" ("name", "ranAt") VALUES ('demo', $1)`,
    [`${today}T00:00:00.000Z`],
  );
  return { ...seeded, people: people.length };
}

function toContext(
  plan: SystemPlan,
  framework: PublishedFramework,
  today: string,
) {
  return {
    plan,
    framework: includeLocalRows(framework, plan),
    today,
    members: castOf(plan.slug),
    rounds: planRounds(plan.rounds, today),
    systemId: systemId(plan.slug),
  };
}

/**
 * Whether nothing was ever put in. Where the owner is under the policies too,
 * it lifts them from its own table for the one question: no other session
 * sees that, and the rest of the transaction is under them again.
 */
async function isDatabaseEmpty(client: ClientBase): Promise<boolean> {
  const ran = await client.query(
    `SELECT 1 FROM "SeedRun" WHERE "name" = 'demo'`,
  );
  if (ran.rowCount !== 0) return false;
  const policies = await client.query<{ hold: boolean }>(
    `SELECT row_security_active('"System"') AS hold`,
  );
  const isUnderPolicies = policies.rows[0]?.hold ?? true;
  await client.query("SAVEPOINT look");
  if (isUnderPolicies)
    await client.query('ALTER TABLE "System" NO FORCE ROW LEVEL SECURITY');
  const found = await client.query('SELECT 1 FROM "System" LIMIT 1');
  await client.query("ROLLBACK TO SAVEPOINT look");
  // What is written from here on belongs to the transaction itself: a round and its closing have to.
  await client.query("RELEASE SAVEPOINT look");
  return found.rowCount === 0;
}

/** Each password is hashed once. Its salt is made of the password itself, since what is printed for everyone needs no secret salt and two seedings must agree. */
async function hashPasswords(): Promise<Map<string, string>> {
  const accounts = [...cast, ...operators];
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  const hashes = await Promise.all(
    passwords.map(async (password) => {
      const salt = createHash("sha256").update(password).digest();
      const options = { ...passwordCost, salt: salt.subarray(0, 16) };
      return [password, await hash(password, options)] as const;
    }),
  );
  return new Map(hashes);
}
