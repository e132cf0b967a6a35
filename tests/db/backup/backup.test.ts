import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  withClient,
  withDatabaseName,
} from "../../../prisma/database/connect.mjs";
import { startTemporary } from "../../../prisma/database/temporary.mjs";
import { asOwner, seedDatabase } from "../../support/seeded";
import { run, type Surroundings } from "./commands";

const folder = mkdtempSync(path.join(tmpdir(), "waymark-backup-"));
const inFolder = (name: string) => path.join(folder, name);
const source: Surroundings = {
  DATABASE_URL: process.env.DATABASE_URL ?? "",
  FILES_DIR: inFolder("files"),
};
let other: Awaited<ReturnType<typeof startTemporary>>;
let count = 0;

beforeAll(async () => {
  await seedDatabase();
  await addFile();
  other = await startTemporary();
  // As on a server of one's own: an owner whom the policies hold, too.
  await withClient(other.ownerUrl, (client) =>
    client.query(
      `CREATE ROLE plain_owner LOGIN PASSWORD 'plain' CREATEROLE NOBYPASSRLS`,
    ),
  );
});
afterAll(async () => {
  await other.stop();
  rmSync(folder, { recursive: true });
});

/** An empty database of an ordinary owner on another server. */
async function makeTarget(): Promise<
  Required<Omit<Surroundings, "S3_BUCKET">>
> {
  const name = `back_${(count += 1)}`;
  await withClient(other.ownerUrl, (client) =>
    client.query(`CREATE DATABASE ${name} OWNER plain_owner`),
  );
  const owner = new URL(withDatabaseName(other.ownerUrl, name));
  owner.username = "plain_owner";
  owner.password = "plain";
  return {
    DATABASE_URL: owner.toString(),
    APP_DATABASE_URL: withDatabaseName(other.appUrl, name),
    FILES_DIR: inFolder(`files-${name}`),
  };
}

/** Seen by nobody's policies: the sums of all tables, and what guards them. */
function readAll(url: string) {
  const seeing = new URL(other.ownerUrl);
  seeing.pathname = new URL(url).pathname;
  const address = url === source.DATABASE_URL ? url : seeing.toString();
  return withClient(address, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`,
    );
    const sums: Record<string, string> = {};
    for (const { name } of rows) {
      const found = await client.query(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text COLLATE "C"), '')) AS sum FROM "${name}" t`,
      );
      sums[name] = found.rows[0].sum;
    }
    const guards = await client.query(
      `SELECT (SELECT json_agg(relname ORDER BY relname) FROM pg_class WHERE relforcerowsecurity) AS forced,
              (SELECT json_agg(tgname::text || tgenabled::text ORDER BY tgname) FROM pg_trigger WHERE NOT tgisinternal) AS triggers,
              (SELECT json_agg(conname::text || convalidated::text || pg_get_constraintdef(oid) ORDER BY conname) FROM pg_constraint WHERE connamespace = 'public'::regnamespace) AS constraints`,
    );
    return { sums, guards: guards.rows[0] };
  });
}

/** A file behind a row, as an upload leaves it. */
async function addFile() {
  const bytes = "what the board said";
  const { rows } = await asOwner((client) =>
    client.query<{ systemId: string; id: string }>(
      `INSERT INTO "StoredFile" ("systemId", "id", "name", "mediaType", "byteSize", "sha256", "uploadedById", "keptAt")
       SELECT m."systemId", gen_random_uuid(), 'board.txt', 'text/plain', $1, $2, m."personId", now() FROM "Membership" m LIMIT 1
       RETURNING "systemId", "id"`,
      [bytes.length, createHash("sha256").update(bytes).digest("hex")],
    ),
  );
  const { systemId, id } = rows[0] ?? { systemId: "", id: "" };
  mkdirSync(inFolder(`files/kept/${systemId}`), { recursive: true });
  writeFileSync(inFolder(`files/kept/${systemId}/${id}`), bytes);
  return `kept/${systemId}/${id}`;
}

describe("a backup", () => {
  it("comes back as it was: rows, guards and files", async () => {
    const before = await readAll(source.DATABASE_URL);
    expect(Object.keys(before.sums).length).toBeGreaterThan(60);
    const taken = await run("backup", inFolder("whole"), source);
    expect(taken.text).toMatch(/1 files, 0\.0 MB/);
    expect(taken.code).toBe(0);

    const target = await makeTarget();
    const back = await run("restore", inFolder("whole"), target);
    expect(back.text).toMatch(/each compared; 0 newer migrations/);
    expect(back.code).toBe(0);
    expect(await readAll(target.DATABASE_URL)).toEqual(before);
  });

  it("taken from what came back is the same, byte for byte", async () => {
    const target = await makeTarget();
    await run("restore", inFolder("whole"), target);
    const seeing = withDatabaseName(
      other.ownerUrl,
      new URL(target.DATABASE_URL).pathname.slice(1),
    );
    const again = { ...target, DATABASE_URL: seeing };
    expect((await run("backup", inFolder("again"), again)).code).toBe(0);
    const read = (name: string) =>
      JSON.parse(readFileSync(inFolder(`${name}/manifest.json`), "utf8"));
    expect(read("again").tables).toEqual(read("whole").tables);
    expect(read("again").files).toEqual(read("whole").files);
  });

  it("is of one moment, while people write", async () => {
    const taking = run("backup", inFolder("moment"), source);
    const deadline = Date.now() + 3_000;
    await asOwner(async (client) => {
      while (Date.now() < deadline)
        await client.query(
          `WITH m AS (SELECT * FROM "Membership" LIMIT 1)
           INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId", "after")
           SELECT m."systemId", gen_random_uuid(), m."personId", 'site.changed', 'Site', m."systemId", '{}' FROM m`,
        );
    });
    expect((await taking).code).toBe(0);
    const target = await makeTarget();
    expect((await run("restore", inFolder("moment"), target)).code).toBe(0);
  });

  it("says which files are not there, or not what they were", async () => {
    const gone = await addFile();
    const changed = await addFile();
    rmSync(inFolder(`files/${gone}`));
    writeFileSync(inFolder(`files/${changed}`), "something else");
    const { code, text } = await run("backup", inFolder("files-gone"), source);
    expect(code).toBe(3);
    expect(text).toContain(`Missing: ${gone.slice(5)}`);
    expect(text).toContain(`Not what was uploaded: ${changed.slice(5)}`);
  });

  it("forgets no files because nobody said where they are", async () => {
    const { DATABASE_URL } = source;
    const { code, text } = await run("backup", inFolder("forgotten"), {
      DATABASE_URL,
    });
    expect(text).toContain("The database knows of files. Set FILES_DIR");
    expect(code).toBe(1);
    const { FILES_DIR: _none, ...target } = await makeTarget();
    const back = await run("restore", inFolder("whole"), target);
    expect(back.text).toContain("The backup holds 1 files. Set FILES_DIR");
    expect(back.code).toBe(1);
  });

  it("is written by nobody who sees less than all", async () => {
    const app = { DATABASE_URL: process.env.APP_DATABASE_URL ?? "" };
    const { code, text } = await run("backup", inFolder("less"), app);
    expect(text).toContain("does not see all rows");
    expect(code).toBe(1);
  });
});

describe("a restore", () => {
  it("refuses a damaged backup and leaves nothing in the tables", async () => {
    await run("backup", inFolder("damaged"), source);
    writeFileSync(
      inFolder("damaged/Site.gz"),
      readFileSync(inFolder("damaged/Person.gz")),
    );
    const target = await makeTarget();
    const { code } = await run("restore", inFolder("damaged"), target);
    expect(code).toBe(1);
    const { sums } = await readAll(target.DATABASE_URL);
    expect(Object.values(sums).every((sum) => sum.startsWith("0 "))).toBe(true);
    const again = await run("restore", inFolder("whole"), target);
    expect(again.code).toBe(0);
  });

  it("refuses a database that is in use, and folders of files that are", async () => {
    const again = await run("restore", inFolder("whole"), {
      ...(await makeTarget()),
      DATABASE_URL: source.DATABASE_URL,
    });
    expect(again.text).toContain("The database is not empty");
    const files = await run("restore", inFolder("whole"), {
      ...(await makeTarget()),
      FILES_DIR: source.FILES_DIR,
    });
    expect(files.text).toContain("is not empty. Restore into a new folder.");
  });

  it("refuses what is unfinished or newer than itself", async () => {
    mkdirSync(inFolder("unfinished"));
    const target = await makeTarget();
    const unfinished = await run("restore", inFolder("unfinished"), target);
    expect(unfinished.text).toContain("holds no finished backup");
    const manifest = { format: 1, lastMigration: "20990101000000_later" };
    writeFileSync(
      inFolder("unfinished/manifest.json"),
      JSON.stringify(manifest),
    );
    const newer = await run("restore", inFolder("unfinished"), target);
    expect(newer.text).toContain("taken by a newer Waymark");
  });
});

describe("a large table", () => {
  it("is written and read a piece at a time", async () => {
    await asOwner((client) =>
      client.query(
        `INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId", "after")
         SELECT m."systemId", gen_random_uuid(), m."personId", 'site.changed', 'Site', m."systemId", json_build_object('words', repeat(md5(n::text), 30))
           FROM generate_series(1, 100000) n, (SELECT * FROM "Membership" LIMIT 1) m`,
      ),
    );
    const bytes = await asOwner((client) =>
      client.query(
        `SELECT sum(length("after"::text))::int AS n FROM "Event" WHERE "verb" = 'site.changed'`,
      ),
    );
    expect(bytes.rows[0].n).toBeGreaterThan(90_000_000);
    const { DATABASE_URL } = source;
    const plain = { DATABASE_URL, S3_BUCKET: "elsewhere" };
    const taken = await run("backup", inFolder("large"), plain);
    expect(taken.code).toBe(0);
    expect(taken.megabytes).toBeLessThan(140);
    const target = await makeTarget();
    const back = await run("restore", inFolder("large"), target);
    expect(back.code).toBe(0);
    expect(back.megabytes).toBeLessThan(190);
  });
});
