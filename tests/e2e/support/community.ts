import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Client } from "pg";
import { withClient } from "../../../prisma/database/connect.mjs";

export type Account = { name: string; email: string; password: string };

export type Community = {
  slug: string;
  staff: Account;
  leader: Account;
  /** One for each site, in their order. */
  coordinators: Account[];
  viewer: Account;
  colleagues: Account[];
};

type More = {
  /** Who else is there, by name and role. */
  colleagues?: readonly (readonly [name: string, role: string])[];
  /** The last stage that leadership has accepted without scores. */
  attestedTo?: number;
};

const password = "a long enough password";

/**
 * A community of its own for one story: the named sites with a coordinator
 * each, an intermediary, a leader, a viewer, and stages 1-3 attested. No round yet.
 */
export async function createCommunity(
  slug: string,
  siteNames: string[],
  { colleagues: others = [], attestedTo = 3 }: More = {},
): Promise<Community> {
  const passwordHash = await hash(password, { memoryCost: 8192, timeCost: 1 });
  return withClient(urlOf("DATABASE_URL"), async (client) => {
    await client.query("BEGIN");
    const systemId = await insertSystem(client, slug);
    const addPerson = personInserter(client, { systemId, slug, passwordHash });
    const staff = await addPerson("Iris Staff", "intermediary_staff");
    const leader = await addPerson("Lena Leader", "community_wide_leader");
    const viewer = await addPerson("Vera Viewer", "viewer");
    const coordinators: Account[] = [];
    for (const [index, site] of siteNames.entries()) {
      const siteId = await insertSite(client, systemId, site);
      const name = `Cora ${index + 1}`;
      coordinators.push(await addPerson(name, "site_coordinator", siteId));
    }
    await attest(client, systemId, attestedTo);
    const colleagues: Account[] = [];
    for (const other of others) colleagues.push(await addPerson(...other));
    await client.query("COMMIT");
    return { slug, staff, leader, coordinators, viewer, colleagues };
  });
}

async function insertSystem(client: Client, slug: string) {
  const id = randomUUID();
  await client.query("SELECT set_config('app.system_id', $1, true)", [id]);
  await client.query(
    `INSERT INTO "System" ("id", "slug", "name", "frameworkVersionId")
     SELECT $1, $2, initcap($2), "id" FROM "FrameworkVersion"
      WHERE "code" = 'community-schools' ORDER BY "publishedAt" LIMIT 1`,
    [id, slug],
  );
  return id;
}

function personInserter(
  client: Client,
  {
    systemId,
    slug,
    passwordHash,
  }: { systemId: string; slug: string; passwordHash: string },
) {
  return async (
    name: string,
    role: string,
    siteId?: string,
  ): Promise<Account> => {
    const id = randomUUID();
    const email = `${name.toLowerCase().replaceAll(" ", ".")}@${slug}.example`;
    await client.query(
      `INSERT INTO "Person" ("id", "email", "name") VALUES ($1, $2, $3)`,
      [id, email, name],
    );
    await client.query(
      `INSERT INTO "Credential" ("personId", "passwordHash") VALUES ($1, $2)`,
      [id, passwordHash],
    );
    const membership = randomUUID();
    await client.query(
      `INSERT INTO "Membership" ("systemId", "id", "personId", "role", "adminSince", "termFrom")
       VALUES ($1, $2, $3, $4::"Role", CASE WHEN $4 = 'intermediary_staff' THEN now() END, '2020-01-01')`,
      [systemId, membership, id, role],
    );
    if (siteId) {
      await client.query(`INSERT INTO "MembershipSite" VALUES ($1, $2, $3)`, [
        systemId,
        membership,
        siteId,
      ]);
    }
    return { name, email, password };
  };
}

async function insertSite(client: Client, systemId: string, name: string) {
  const id = randomUUID();
  await client.query(
    `INSERT INTO "Site" ("systemId", "id", "name", "status", "pillars") VALUES ($1, $2, $3, 'active', '{}')`,
    [systemId, id, name],
  );
  return id;
}

async function attest(client: Client, systemId: string, attestedTo: number) {
  await client.query(
    `INSERT INTO "StageAttestation" ("systemId", "id", "frameworkVersionId", "stageId", "statement", "proposedById", "confirmedAt", "confirmedById", "expiresOn")
     SELECT $1, gen_random_uuid(), g."frameworkVersionId", g."id", 'Done before we began here.', m."personId", now(), m."personId", current_date + 300
       FROM "System" s JOIN "Stage" g ON g."frameworkVersionId" = s."frameworkVersionId" JOIN "Membership" m ON m."systemId" = s."id"
      WHERE s."id" = $1 AND g."number" <= $2 AND m."role" = 'community_wide_leader'`,
    [systemId, attestedTo],
  );
}

function urlOf(name: string) {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set`);
  return url;
}

/** Opens a round for a community of createCommunity, due in 30 days. */
export function openRoundFor(slug: string) {
  return withClient(urlOf("DATABASE_URL"), (client) =>
    client.query(
      `WITH s AS (SELECT "id", "frameworkVersionId", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1)
       INSERT INTO "Round" ("systemId", "id", "ordinal", "name", "frameworkVersionId", "startsOn", "dueOn", "endsOn", "openedAt", "openedById")
       SELECT s."id", gen_random_uuid(), 1, 'Fall 2026', s."frameworkVersionId", current_date, current_date + 30, current_date + 180, now(), m."personId"
         FROM s JOIN "Membership" m ON m."systemId" = s."id" AND m."role" = 'intermediary_staff'`,
      [slug],
    ),
  );
}

/** Makes a community of createCommunity a sample; its name. */
export function markAsSample(slug: string): Promise<string> {
  return withClient(urlOf("DATABASE_URL"), async (client) => {
    const { rows } = await client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1)
       UPDATE "System" SET "sampleSince" = now() FROM s WHERE "System"."id" = s."id" RETURNING "name"`,
      [slug],
    );
    return String(rows[0].name);
  });
}
