import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findScope, type Operator, type Scope } from "@/lib/auth/scope";
import { readInbox } from "@/lib/concerns/queries/inbox";
import { readInboxSearch } from "@/lib/concerns/rules/search";
import { toAppError } from "@/lib/db/errors";
import { withSystem } from "@/lib/db/transaction";
import { addSite } from "@/lib/systems/mutations/site";
import { addSiteSchema } from "@/lib/systems/schema";
import {
  letOperatorIn,
  shutOperatorOut,
} from "@/lib/systems/mutations/operator-access";
import {
  resumeSystem,
  suspendSystem,
} from "@/lib/systems/mutations/operator-systems";
import { readOperatorAccess } from "@/lib/systems/queries/operator-access";
import { findSystem } from "@/lib/systems/queries/operator-systems";
import { listSites } from "@/lib/systems/queries/sites";
import { calls } from "../isolation-calls";
import { addOperator, countRows } from "../../support/operators";
import {
  asApp,
  asOwner,
  scopeOf,
  seedDatabase,
  startSessionOf,
} from "../../support/seeded";

let olive: Operator;
let session = "";
let dana: Scope;
let helen: Scope;

beforeAll(async () => {
  await seedDatabase();
  olive = await addOperator("Olive One");
  session = await startSessionOf("Olive Ortega");
  dana = await scopeOf("Dana Morales", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

const letIn = (hours = 4) =>
  letOperatorIn(dana, {
    ...{ key: randomUUID(), hours, reason: "The round does not open" },
  });

/** The operator's scope with a grant that runs while the work does. */
async function looking<T>(work: (scope: Scope) => Promise<T>) {
  const { accessId } = await letIn();
  try {
    const scope = await findScope(session, "riverbend");
    if (!scope) throw new Error("The grant lets nobody in");
    return await work(scope);
  } finally {
    await shutOperatorOut(dana, { accessId });
  }
}

describe("a grant", () => {
  it("lets an operator in as a viewer until it is revoked, and nowhere else", async () => {
    expect(await findScope(session, "riverbend")).toBeNull();
    await looking(async (scope) => {
      expect(scope).toMatchObject({
        ...{ role: "viewer", isAdmin: false, siteIds: [], newNotices: 0 },
        looksInUntil: expect.any(Date),
      });
      expect(await findScope(session, "lakeshore")).toBeNull();
      expect(await findScope(session, "hillview")).toBeNull();
      const found = await findSystem(olive, scope.systemId);
      expect(found?.looksInUntil).toEqual(scope.looksInUntil);
    });
    expect(await findScope(session, "riverbend")).toBeNull();
    const found = await findSystem(olive, dana.systemId);
    expect(found?.looksInUntil).toBeNull();
  });

  it("ends by itself, and at once where the person is an operator no longer or the system is suspended", async () => {
    const { accessId } = await letIn(1);
    const isIn = async () => (await findScope(session, "riverbend")) !== null;
    const own = (sql: string) =>
      asOwner((client) => client.query(sql, [dana.systemId]));
    expect(await isIn()).toBe(true);
    await asOwner((client) =>
      client.query(
        `UPDATE "Person" SET "operatorSince" = NULL WHERE "name" = 'Olive Ortega'`,
      ),
    );
    expect(await isIn()).toBe(false);
    await asOwner((client) =>
      client.query(
        `UPDATE "Person" SET "operatorSince" = now() WHERE "name" = 'Olive Ortega'`,
      ),
    );
    const { systemId } = dana;
    await suspendSystem(olive, { systemId, because: "x", contact: "x" });
    expect(await isIn()).toBe(false);
    await resumeSystem(olive, { systemId });
    expect(await isIn()).toBe(true);
    await own(
      `UPDATE "OperatorAccess" SET "grantedAt" = now() - interval '2 hours', "until" = now() - interval '1 second' WHERE "systemId" = $1 AND "revokedAt" IS NULL`,
    );
    expect(await isIn()).toBe(false);
    expect(await refusal(shutOperatorOut(dana, { accessId }))).toBe(
      "not_found",
    );
  });

  it("is one at a time, once for a form, and an administrator's to give and end", async () => {
    const key = randomUUID();
    const asked = { key, hours: 4 as const, reason: "Why" };
    const { accessId } = await letOperatorIn(dana, asked);
    expect(await letOperatorIn(dana, asked)).toEqual({ accessId });
    expect(await refusal(letIn())).toBe("system_is_otherwise");
    const marcus = await scopeOf("Marcus Bell", "riverbend");
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    for (const scope of [marcus, helen])
      expect(await refusal(shutOperatorOut(scope, { accessId }))).toBe(
        "forbidden",
      );
    expect(await refusal(shutOperatorOut(nadia, { accessId }))).toBe(
      "not_found",
    );
    expect(await refusal(letOperatorIn(helen, asked))).toBe("forbidden");
    expect(await refusal(readOperatorAccess(helen))).toBe("forbidden");
    await shutOperatorOut(dana, { accessId });
  });

  it.each([
    [
      "of somebody who is no administrator",
      "Helen Vance",
      "interval '4 hours'",
    ],
    ["without an end in sight", "Dana Morales", "interval '15 days'"],
  ])("is refused by the database %s", async (_, name, length) => {
    const { systemId, personId } = await scopeOf(name, "riverbend");
    await asApp(async (client) => {
      await client.query("BEGIN");
      await client.query(
        `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)`,
        [systemId, personId],
      );
      await expect(
        client.query(
          `INSERT INTO "OperatorAccess" ("systemId", "id", "grantedById", "until", "reason") VALUES ($1, gen_random_uuid(), $2, now() + ${length}, 'x')`,
          [systemId, personId],
        ),
      ).rejects.toThrow(/row-level security|check constraint/);
      await client.query("ROLLBACK");
    });
  });
});

describe("who looks in", () => {
  it("sees what a viewer sees, and nothing that few may see", async () => {
    await looking(async (scope) => {
      const search = readInboxSearch({ view: "all" });
      const seen = await readInbox(scope, search);
      const ofViewer = await readInbox(helen, search);
      expect(JSON.stringify(seen)).toEqual(JSON.stringify(ofViewer));
      expect(await listSites(scope)).toEqual(await listSites(helen));
      const counts = (one: Scope) =>
        withSystem(one, async (tx) => ({
          concerns: await tx.concern.count(),
          actions: await tx.planAction.count(),
          reports: await tx.report.count(),
          reviews: await tx.review.count(),
          support: await tx.support.count(),
          ratings: await tx.rating.count(),
          themes: await tx.concernTheme.count(),
          files: await tx.storedFile.count(),
        }));
      const theirs = await counts(helen);
      expect(await counts(scope)).toEqual(theirs);
      expect(theirs.concerns).toBeGreaterThan(0);
      expect(theirs.concerns).toBeLessThan(
        await withSystem(dana, (tx) => tx.concern.count()),
      );
    });
  });

  it("writes nothing: the database refuses it whatever the code asks", async () => {
    await looking(async (scope) => {
      // Which mails a person wants is theirs, and no system's.
      const count = async () => ({ ...(await countRows()), MailChoice: 0 });
      const before = await count();
      const allMighty = {
        ...scope,
        role: "intermediary_staff",
        isAdmin: true,
      } as Scope;
      const site = addSiteSchema.parse({
        name: "X",
        status: "active",
        key: randomUUID(),
      });
      expect(await refusal(addSite(allMighty, site))).toBe("only_looking");
      for (const work of Object.values(calls))
        await Promise.resolve()
          .then(() => work(allMighty, {}, randomUUID()))
          .catch(() => undefined);
      expect(await count()).toEqual(before);
    });
  });

  it("is written down once a day, as an event and for administrators to read", async () => {
    const before = (await readOperatorAccess(dana)).flatMap(
      ({ looks }) => looks,
    );
    const { accessId } = await letIn();
    for (const _ of [1, 2, 3]) await findScope(session, "riverbend");
    await shutOperatorOut(dana, { accessId });
    const [line] = await readOperatorAccess(dana);
    expect(line).toMatchObject({
      ...{ id: accessId, isRunning: false, grantedByName: "Dana Morales" },
      looks: [{ name: "Olive Ortega", on: expect.stringMatching(/^\d{4}-/) }],
    });
    expect(before.length).toBeGreaterThan(0);
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT e."verb", p."name" FROM "Event" e JOIN "Person" p ON p."id" = e."personId" WHERE e."subjectId" = $1 ORDER BY e."at", e."verb"`,
        [accessId],
      ),
    );
    expect(rows).toEqual([
      { verb: "operator_let_in", name: "Dana Morales" },
      { verb: "support_looked_in", name: "Olive Ortega" },
      { verb: "operator_shut_out", name: "Dana Morales" },
    ]);
  });
});
