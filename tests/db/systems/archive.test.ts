import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { getFileStore } from "@/lib/files/store/file-store";
import { listArchiveTables } from "@/lib/systems/archive/catalogue";
import { tablesLeftOut } from "@/lib/systems/archive/left-out";
import { openArchive } from "@/lib/systems/archive/open-archive";
import {
  eraseSystem,
  exportSystem,
  findSystemBySlug,
  importSystem,
} from "@/prisma/systems";
import { withClient } from "../../../prisma/database/connect.mjs";
import {
  countAnywhere,
  listSystemTables,
  makeFolder,
  sumSystem,
} from "../../support/archives";
import { copyTemplate, type TestDatabase } from "../../support/database";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { makeCalendar } from "@/lib/calendar/mutations/feed";
import { change, readAll } from "./altered-archive";

const folder = makeFolder();
const zip = path.join(folder, "riverbend.zip");
const fileId = randomUUID();
const content = Buffer.from("PK\u0007\u0008 minutes of the board");
/** Another installation, with the framework and nothing else. */
let other: TestDatabase;

const inOther = <T>(work: (client: Client) => Promise<T>) =>
  withClient(other.ownerUrl, work);

const systemOf = async (client: Client, slug: string) => {
  const system = await findSystemBySlug(client, slug);
  if (!system) throw new Error(`There is no ${slug}`);
  return system;
};

const exportOne = (client: Client, slug: string, out: string) =>
  systemOf(client, slug).then((system) => exportSystem(client, system, out));

beforeAll(async () => {
  process.env.FILES_DIR = path.join(folder, "files");
  await seedDatabase();
  await addFileAndInvitation();
  await makeCalendar(await scopeOf("Dana Morales", "riverbend"));
  other = await copyTemplate({
    ownerUrl: inject("templateOwnerUrl"),
    appUrl: inject("templateAppUrl"),
  });
  await asOwner((client) => exportOne(client, "riverbend", zip));
});

afterAll(async () => {
  await other.drop();
  await rm(folder, { recursive: true, force: true });
});

describe("an archive", () => {
  it("has every table of systems but for what lets somebody in", async () => {
    const archive = await openArchive(zip);
    const names = archive.manifest.tables.map(({ name }) => name);
    archive.close();
    const all = await asOwner(listSystemTables);
    expect(all.length).toBeGreaterThan(40);
    expect([...names, ...tablesLeftOut].sort()).toEqual(all);
    expect(tablesLeftOut.filter((name) => !all.includes(name))).toEqual([]);
    expect([...tablesLeftOut].sort()).toEqual([
      "CalendarFeed",
      "OperatorAccess",
      "OperatorLook",
    ]);
  });

  it("has each table after those it points to, found from the catalogue", async () => {
    const tables = await asOwner((client) =>
      listArchiveTables(
        async (sql, values = []) => (await client.query(sql, [...values])).rows,
      ),
    );
    const at = new Map(tables.map(({ name }, place) => [name, place]));
    const early = tables.flatMap((table, place) =>
      table.pointsTo
        .filter((to) => to.table !== table.name)
        .filter((to) => (at.get(to.table) ?? -1) > place)
        .map(({ constraint }) => constraint),
    );
    expect(early).toEqual([]);
    expect(tables[0]?.name).toBe("System");
  });

  it("names people, and has no password, session, link or address in it", async () => {
    const text = await readAll(zip);
    expect(text).toContain("dana.morales@riverbend.example");
    const secrets = await asOwner(async (client) => {
      const { rows } = await client.query(
        `SELECT "passwordHash" AS s FROM "Credential" UNION SELECT "id"::text FROM "Session"
         UNION SELECT "tokenHash" FROM "Invitation" UNION SELECT "tokenHash" FROM "CalendarFeed"`,
      );
      return rows.map(({ s }) => String(s));
    });
    expect(secrets.length).toBeGreaterThan(3);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it("says nothing of other systems", async () => {
    const text = await readAll(zip);
    const foreign = await asOwner(async (client) => {
      const { rows } = await client.query(
        `SELECT t."name" FROM "Site" t JOIN "System" s ON s."id" = t."systemId" WHERE s."slug" <> 'riverbend'
         UNION SELECT s."id"::text FROM "System" s WHERE s."slug" <> 'riverbend'`,
      );
      return rows.map(({ name }) => String(name));
    });
    expect(foreign.length).toBeGreaterThan(3);
    expect(foreign.filter((one) => text.includes(one))).toEqual([]);
  });
});

describe("bringing one in", () => {
  it("gives another installation the same rows and files, and people who cannot sign in yet", async () => {
    const before = await asOwner((client) => sumSystem(client, "riverbend"));
    await takeFilesAway();
    const loaded = await inOther((client) => importSystem(client, zip, {}));
    expect(loaded).toMatchObject({ slug: "riverbend", files: 1 });
    const after = await inOther((client) => sumSystem(client, "riverbend"));
    const left = Object.fromEntries(
      tablesLeftOut.map((name) => [name, after[name]]),
    );
    expect(after).toEqual({ ...before, ...left });
    expect(Object.values(left).every((sum) => sum?.startsWith("0 "))).toBe(
      true,
    );
    const { id } = await inOther((client) => systemOf(client, "riverbend"));
    expect(await readFileOf(id)).toEqual(content);
    await inOther(async (client) => {
      const { rows } = await client.query(
        `SELECT (SELECT count(*)::int FROM "Person") AS people, (SELECT count(*)::int FROM "Credential") AS passwords,
                (SELECT count(*)::int FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D') AS asleep,
                (SELECT count(*)::int FROM pg_constraint WHERE contype = 'f' AND condeferrable AND connamespace = 'public'::regnamespace) AS late,
                (SELECT string_agg("name", ' ') FROM "Person" WHERE "disabledAt" IS NOT NULL) AS disabled,
                (SELECT string_agg("verb", ' ') FROM "OperatorEvent") AS verbs`,
      );
      expect(rows[0]).toMatchObject({
        ...{ passwords: 0, asleep: 0, late: 0, verbs: "system_brought_in" },
        disabled: "Olga Petrenko",
      });
      expect(rows[0].people).toBeGreaterThan(15);
    });
  });

  it("refuses what is here already, and another's address; under a new one it comes", async () => {
    const again = inOther((client) => importSystem(client, zip, {}));
    await expect(again).rejects.toThrow("is here already");
    await inOther(async (client) =>
      eraseSystem(client, await systemOf(client, "riverbend")),
    );
    const hillview = path.join(folder, "hillview.zip");
    await asOwner((client) => exportOne(client, "hillview", hillview));
    await inOther((client) =>
      importSystem(client, hillview, { slug: "riverbend" }),
    );
    const taken = inOther((client) => importSystem(client, zip, {}));
    await expect(taken).rejects.toThrow("Give this one another");
    await inOther((client) => importSystem(client, zip, { slug: "river-two" }));
    const sums = await inOther((client) => sumSystem(client, "river-two"));
    const before = await asOwner((client) => sumSystem(client, "riverbend"));
    expect({ ...sums, System: "" }).toMatchObject({ Score: before.Score });
    expect(sums.Event).toBe(before.Event);
    expect(sums.System).not.toBe(before.System);
    await inOther(async (client) => {
      await eraseSystem(client, await systemOf(client, "river-two"));
      await eraseSystem(client, await systemOf(client, "riverbend"));
    });
  });

  it("makes who is known here by the same address the same person", async () => {
    const mine = randomUUID();
    await inOther(async (client) => {
      await client.query(
        `INSERT INTO "Person" ("id", "email", "name") VALUES ($1, 'dana.morales@riverbend.example', 'Dana Of Here')`,
        [mine],
      );
      await importSystem(client, zip, {});
      const { rows } = await client.query(
        `SELECT p."name", count(*)::int AS acts FROM "Person" p JOIN "Event" e ON e."personId" = p."id" WHERE p."id" = $1 GROUP BY 1`,
        [mine],
      );
      expect(rows[0]?.name).toBe("Dana Of Here");
      expect(rows[0]?.acts).toBeGreaterThan(0);
      const people = await client.query(
        `SELECT count(*)::int AS n FROM "Person" WHERE "email" = 'dana.morales@riverbend.example'`,
      );
      expect(people.rows[0].n).toBe(1);
      await eraseSystem(client, await systemOf(client, "riverbend"));
    });
  });

  it("gives the same installation back what was erased", async () => {
    const before = await asOwner((client) => sumSystem(client, "riverbend"));
    await asOwner(async (client) => {
      await eraseSystem(client, await systemOf(client, "riverbend"));
      await importSystem(client, zip, {});
    });
    const after = await asOwner((client) => sumSystem(client, "riverbend"));
    expect({ ...after, CalendarFeed: "" }).toEqual({
      ...before,
      CalendarFeed: "",
    });
  });

  it.each([
    [
      "a row that was changed",
      change("tables/Site.jsonl", /Elementary/, "Elementory"),
      "not as it was written",
    ],
    [
      "a row too few",
      change("tables/Event.jsonl", /^.*\n/, ""),
      "not as it was written",
    ],
    [
      "another file",
      change(`files/${fileId}`, /board/, "bored"),
      "not as it was written",
    ],
    [
      "a part too few",
      change("tables/Score.jsonl", null, ""),
      "lacks its part",
    ],
    [
      "another schema",
      change("manifest.json", /"migration": "[^"]+"/, '"migration": "2031"'),
      "same version",
    ],
    [
      "a format of the future",
      change("manifest.json", /"format": 1/, '"format": 2'),
      "manifest is not one",
    ],
    [
      "an unknown table",
      change("manifest.json", /"name": "Site"/, '"name": "Sitte"'),
      "does not know: Sitte",
    ],
    [
      "a framework that is not here",
      change(
        "manifest.json",
        /("frameworks": \[\s*\{\s*"id": ")[0-9a-f]{8}/,
        "$100000000",
      ),
      "not published here",
    ],
    [
      "a framework of other content",
      change("manifest.json", /"contentHash": "[0-9a-f]/, '"contentHash": "z'),
      "other content",
    ],
  ])("takes nothing of an archive with %s", async (_, alter, words) => {
    const place = path.join(folder, `${randomUUID()}.zip`);
    await alter(zip, place);
    const count = () => inOther(countAll);
    const before = await count();
    const work = inOther((client) => importSystem(client, place, {}));
    await expect(work).rejects.toThrow(words);
    expect(await count()).toEqual(before);
    const { id } = await asOwner((client) => systemOf(client, "riverbend"));
    await inOther(async (client) =>
      expect(
        Object.values(await countAnywhere(client, id)).filter(Boolean),
      ).toEqual([]),
    );
  });

  it("takes nothing of what is no archive, or not a whole one", async () => {
    const place = path.join(folder, "half.zip");
    const bytes = await readFile(zip);
    await writeFile(place, bytes.subarray(0, bytes.length / 2));
    const work = inOther((client) => importSystem(client, place, {}));
    await expect(work).rejects.toThrow("no archive, or not a whole one");
  });
});

/** A file behind a row, and somebody who is awaited. */
function addFileAndInvitation() {
  return asOwner(async (client) => {
    const { rows } = await client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'riverbend'),
            m AS (SELECT m."personId" FROM "Membership" m JOIN s ON s."id" = m."systemId" LIMIT 1),
            f AS (INSERT INTO "StoredFile" ("systemId", "id", "name", "mediaType", "byteSize", "sha256", "uploadedById", "keptAt")
                  SELECT s."id", $1, 'board.pdf', 'application/pdf', $2, $3, m."personId", now() FROM s, m RETURNING 1)
       INSERT INTO "Invitation" ("systemId", "id", "email", "name", "role", "tokenHash", "expiresAt", "createdById")
       SELECT s."id", gen_random_uuid(), 'somebody@awaited.example', U&'Some\\2028body', 'viewer', repeat('0', 64), now() + interval '1 day', m."personId"
         FROM s, m RETURNING "systemId"`,
      [
        fileId,
        content.length,
        createHash("sha256").update(content).digest("hex"),
      ],
    );
    const systemId = String(rows[0].systemId);
    const kept = path.join(folder, "files", "kept", systemId);
    await mkdir(kept, { recursive: true });
    await writeFile(path.join(kept, fileId), content);
  });
}

async function takeFilesAway() {
  const { id } = await asOwner((client) => systemOf(client, "riverbend"));
  await getFileStore().removeAllOf(id);
}

async function readFileOf(systemId: string) {
  const stream = await getFileStore().read({ systemId, fileId });
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function countAll(client: Client) {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM "Person") AS people, (SELECT count(*)::int FROM "System") AS systems,
            (SELECT count(*)::int FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D') AS asleep`,
  );
  return rows[0];
}
