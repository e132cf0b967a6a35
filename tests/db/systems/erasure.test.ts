import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Operator } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { eraseDueSystems } from "@/lib/systems/mutations/erase-due";
import {
  askErasure,
  callBackErasure,
} from "@/lib/systems/mutations/operator-erasure";
import {
  resumeSystem,
  suspendSystem,
} from "@/lib/systems/mutations/operator-systems";
import { findSystem } from "@/lib/systems/queries/operator-systems";
import { eraseSystem, findSystemBySlug } from "@/prisma/systems";
import { countAnywhere, makeFolder, sumSystem } from "../../support/archives";
import { addOperator } from "../../support/operators";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { createSystem } from "@/lib/systems/mutations/operator-systems";
import { createSystemSchema } from "@/lib/systems/operator/schema";
import { listOfferedVersions } from "@/lib/systems/queries/operator-systems";
import { letOperatorIn } from "@/lib/systems/mutations/operator-access";
import { makeCalendar } from "@/lib/calendar/mutations/feed";
import { tell } from "../notices/mail-rows";

const folder = makeFolder();
let olive: Operator;

beforeAll(async () => {
  process.env.FILES_DIR = path.join(folder, "files");
  await seedDatabase();
  olive = await addOperator("Olive One");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

const systemOf = async (client: Client, slug: string) => {
  const system = await findSystemBySlug(client, slug);
  if (!system) throw new Error(`There is no ${slug}`);
  return system;
};

const others = () =>
  asOwner(async (client) => ({
    lakeshore: await sumSystem(client, "lakeshore"),
    hillview: await sumSystem(client, "hillview"),
  }));

describe("erasing at once, as the owner", () => {
  it("leaves no row, no mail, no file and nobody who is in no other system; other systems stay as they are", async () => {
    const dana = await scopeOf("Dana Morales", "riverbend");
    const { systemId } = dana;
    await makeCalendar(dana);
    await letOperatorIn(dana, { key: randomUUID(), hours: 4, reason: "x" });
    // To somebody who stays, so that it does not go with the person.
    await tell(dana, [await scopeOf("Samuel Ortiz", "riverbend")], {
      ...{ kind: "site_sent_back", args: { site: "A", round: "B" }, path: "/" },
    });
    const samuel = await scopeOf("Samuel Ortiz", "lakeshore");
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    await tell(nadia, [samuel], {
      ...{ kind: "site_sent_back", args: { site: "A", round: "B" }, path: "/" },
    });
    const marcus = await nameInLakeshore("Marcus Bell");
    const place = path.join(folder, "files", "kept", systemId);
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, randomUUID()), "bytes");
    const before = await others();
    expect(await countMails()).toBe(2);

    await asOwner(async (client) =>
      eraseSystem(client, await systemOf(client, "riverbend")),
    );

    const left = await asOwner((client) => countAnywhere(client, systemId));
    expect(Object.keys(left).length).toBeGreaterThan(40);
    expect(Object.entries(left).filter(([, n]) => n > 0)).toEqual([]);
    expect(await others()).toEqual(before);
    expect(await countMails()).toBe(1);
    expect(existsSync(place)).toBe(false);
    const people = await asOwner((client) =>
      client.query(
        `SELECT p."name" FROM "Person" p WHERE p."operatorSince" IS NULL AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = p."id")`,
      ),
    );
    // Another system's history names him, so he stays; nobody else does.
    expect(people.rows).toEqual([{ name: "Marcus Bell" }]);
    const orphans = await asOwner((client) =>
      client.query(
        `SELECT (SELECT count(*)::int FROM "Credential" c LEFT JOIN "Person" p ON p."id" = c."personId" WHERE p."id" IS NULL) AS passwords,
                (SELECT count(*)::int FROM "Person" WHERE "name" = 'Dana Morales') AS dana,
                (SELECT count(*)::int FROM "Person" WHERE "name" = 'Samuel Ortiz') AS samuel,
                (SELECT count(*)::int FROM "Person" WHERE "id" = $1) AS marcus`,
        [marcus],
      ),
    );
    expect(orphans.rows).toEqual([
      { passwords: 0, dana: 0, samuel: 1, marcus: 1 },
    ]);
    const events = await asOwner((client) =>
      client.query(
        `SELECT "verb", "about" FROM "OperatorEvent" WHERE "aboutId" = $1 ORDER BY "at"`,
        [systemId],
      ),
    );
    expect(events.rows).toEqual([
      {
        verb: "system_erased",
        about: { name: expect.stringContaining("Riverbend") },
      },
    ]);
  });

  it("is nothing that the app's own role can do", async () => {
    const { id } = await asOwner((client) => systemOf(client, "lakeshore"));
    for (const statement of [
      `SELECT erase_system('${id}')`,
      `SELECT erase_rows_of('${id}')`,
      `SELECT drop_people(ARRAY[gen_random_uuid()])`,
      `DELETE FROM "System"`,
    ])
      await asApp((client) =>
        expect(client.query(statement)).rejects.toThrow(/permission denied/),
      );
  });
});

describe("asking for it on the operator's page", () => {
  let systemId = "";
  let name = "";
  beforeEach(async () => {
    const [version] = await listOfferedVersions(olive);
    const slug = `gone-${randomUUID().slice(0, 8)}`;
    name = `The ${slug}`;
    const form = createSystemSchema.parse({
      ...{ key: randomUUID(), slug, name, frameworkVersionId: version?.id },
      ...{ email: `first@${slug}.example`, personName: "Ana" },
    });
    ({ systemId } = await createSystem(olive, form));
  });

  const suspend = () =>
    suspendSystem(olive, { systemId, because: "x", contact: "x" });
  const read = async () => (await findSystem(olive, systemId))?.system;
  const verbs = async () =>
    (
      await asOwner((client) =>
        client.query(
          `SELECT "verb", "personId" IS NOT NULL AS "isBySomebody" FROM "OperatorEvent" WHERE "aboutId" = $1 ORDER BY "at" DESC LIMIT 2`,
          [systemId],
        ),
      )
    ).rows;
  const letDaysPass = () =>
    asOwner((client) =>
      client.query(
        `UPDATE "System" SET "erasureDueAt" = "erasureDueAt" - interval '7 days' WHERE "id" = $1`,
        [systemId],
      ),
    );

  it("takes a suspended system and its name, and happens seven days later", async () => {
    const asked = { systemId, name };
    expect(await refusal(askErasure(olive, asked))).toBe("system_is_otherwise");
    await suspend();
    const wrong = askErasure(olive, { systemId, name: "Another" });
    expect(await refusal(wrong)).toBe("name_differs");
    await askErasure(olive, asked);
    expect(await refusal(askErasure(olive, asked))).toBe("system_is_otherwise");
    const due = (await read())?.erasureDueAt;
    const days = ((due?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    expect(await eraseDueSystems()).toBe(0);
    expect(await read()).toBeDefined();

    await letDaysPass();
    const both = await Promise.all([eraseDueSystems(), eraseDueSystems()]);
    expect(both.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await read()).toBeUndefined();
    expect(await verbs()).toEqual([
      { verb: "system_erased", isBySomebody: false },
      { verb: "erasure_asked", isBySomebody: true },
    ]);
  });

  it.each(["called back", "opened again"])(
    "does not happen once it is %s",
    async (how) => {
      await suspend();
      const early = callBackErasure(olive, { systemId });
      expect(await refusal(early)).toBe("system_is_otherwise");
      await askErasure(olive, { systemId, name });
      await (how === "called back"
        ? callBackErasure(olive, { systemId })
        : resumeSystem(olive, { systemId }));
      await letDaysPass();
      expect(await eraseDueSystems()).toBe(0);
      expect(await read()).toMatchObject({ erasureDueAt: null });
    },
  );

  it("is not for who is no operator", async () => {
    await suspend();
    const { personId } = await scopeOf("Nadia Haddad", "lakeshore");
    const nadia = { ...olive, personId };
    for (const work of [
      () => askErasure(nadia, { systemId, name }),
      () => callBackErasure(nadia, { systemId }),
    ])
      expect(await refusal(work())).toBe("not_found");
    expect(await read()).toMatchObject({ erasureDueAt: null });
  });
});

/** Somebody of Riverbend whom an event of Lakeshore's names, as after a mistake undone. */
async function nameInLakeshore(name: string) {
  const { rows } = await asOwner((client) =>
    client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'lakeshore')
       INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId")
       SELECT s."id", gen_random_uuid(), p."id", 'site_changed', 'site', s."id" FROM s, "Person" p WHERE p."name" = $1 RETURNING "personId"`,
      [name],
    ),
  );
  return String(rows[0].personId);
}

async function countMails() {
  const { rows } = await asOwner((client) =>
    client.query(`SELECT count(*)::int AS n FROM "Mail"`),
  );
  return Number(rows[0].n);
}
