import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Client } from "pg";
import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { changePreset } from "@/lib/progress/mutations/change-preset";
import { moveFramework } from "@/lib/progress/mutations/move-framework";
import { proposeMilestone } from "@/lib/progress/mutations/propose-milestone";
import { readFrameworkSettings } from "@/lib/progress/queries/move-preview";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { openRound } from "@/lib/rounds/mutations/round";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { listStatements } from "../../support/list-statements";
import { readShipped, toNextVersion } from "../../support/next-version";
import { closeOpenRound, publish } from "../../support/moves";
import { plainRound } from "../../support/plain-round";

let dana: Scope;
let next = "";
let retired = "";
let foreign = "";

beforeAll(async () => {
  await seedDatabase();
  const shipped = await readShipped();
  next = await publish(toNextVersion(shipped));
  retired = await publish(toNextVersion(shipped, "8.0"));
  foreign = await publish({ ...toNextVersion(shipped), code: "another" });
  await asOwner((client) =>
    client.query(
      `UPDATE "FrameworkVersion" SET "retiredAt" = now() WHERE "id" = $1`,
      [retired],
    ),
  );
  dana = await scopeOf("Dana Morales", "riverbend");
});

describe("while a round is open", () => {
  it("nobody moves, not even past the app", async () => {
    expect(await findOpenRound(dana)).not.toBeNull();
    expect(await move(dana)).toBe("round_open");
    const past = asApp((client) =>
      asDana(client, `UPDATE "System" SET "frameworkVersionId" = '${next}'`),
    );
    await expect(past).rejects.toMatchObject({ code: "WM009" });
  });

  it("what a move would do can be looked at all the same", async () => {
    const { move, openRoundName } = await readFrameworkSettings(dana, {
      to: next,
    });
    expect(move?.to.version).toBe("9.0");
    expect(openRoundName).not.toBeNull();
  });
});

describe("between rounds", () => {
  beforeAll(async () => {
    await closeOpenRound(dana);
  });

  it.each([
    ["Ruth Okafor", "a leader"],
    ["Marcus Bell", "staff who are no administrators"],
    ["Maya Thompson", "a coordinator"],
    ["Helen Vance", "a viewer"],
  ])("%s (%s) may not", async (name) => {
    const scope = await scopeOf(name, "riverbend");
    expect(await move(scope)).toBe("forbidden");
    expect(await codeOf(changePreset(scope, strict(1)))).toBe("forbidden");
  });

  it("only a version of the same family that is not retired will do", async () => {
    const unpublished = await insertUnpublished();
    for (const toVersionId of [
      retired,
      foreign,
      unpublished,
      dana.frameworkVersionId,
      randomUUID(),
    ]) {
      expect(await move(dana, { toVersionId })).toBe("not_found");
      const asked = await readFrameworkSettings(dana, { to: toVersionId });
      expect(asked.move).toBeNull();
    }
    const { versions } = await readFrameworkSettings(dana, {});
    expect(versions.map(({ version }) => version)).toEqual(["2.0", "9.0"]);
  });

  it("an older page is told that things have changed", async () => {
    expect(await codeOf(changePreset(dana, strict(1)))).toBe("done");
    expect(await codeOf(changePreset(dana, strict(1)))).toBe("stale");
    // Nothing to change is no change either.
    expect(await codeOf(changePreset(dana, strict(2)))).toBe("stale");
    expect(await move(dana, { version: 1 })).toBe("stale");
    const events = await asOwner((client) =>
      client.query(
        `SELECT "before", "after" FROM "Event" WHERE "verb" = 'preset_changed'`,
      ),
    );
    expect(events.rows).toEqual([
      { before: { preset: "default" }, after: { preset: "strict" } },
    ]);
  });

  it("the other rule is shown before it is chosen, and is then in force", async () => {
    const scope = await scopeOf("Dana Morales", "riverbend");
    expect(scope.rulePreset).toBe("strict");
    const { presetChange } = await readFrameworkSettings(scope, {
      preset: "default",
    });
    expect(presetChange?.settings).toContainEqual({
      field: "metShareAtLeast",
      before: 1,
      after: 0.85,
    });
    expect(presetChange?.effect.before).not.toEqual(presetChange?.effect.after);
    const { presetChange: same } = await readFrameworkSettings(scope, {
      preset: "strict",
    });
    expect(same).toBeNull();
  });

  it("the page with a preview takes at most eight statements", async () => {
    const scope = await scopeOf("Dana Morales", "riverbend");
    await readFrameworkSettings(scope, { to: next });
    const fresh = { ...scope };
    const statements = await listStatements(() =>
      readFrameworkSettings(fresh, { to: next }),
    );
    // The gate comes before it.
    expect(statements.length + 1, statements.join("\n")).toBeLessThanOrEqual(8);
  });
});

describe("at the same moment", () => {
  it("of two moves with one key one is done, and both are told so", async () => {
    const key = randomUUID();
    const both = await Promise.all([move(dana, { key }), move(dana, { key })]);
    expect(both).toEqual(["done", "done"]);
    expect(await countMoves()).toBe(1);
  });

  it("of two moves with two keys one is refused", async () => {
    const { toVersionId, version } = await toTheOther();
    const both = await Promise.all(
      [1, 2].map(() => move(dana, { toVersionId, version })),
    );
    expect(both.toSorted()).toEqual(["done", "stale"]);
    expect(await countMoves()).toBe(2);
  });

  it("a round that opens first makes the move wait, and be refused", async () => {
    const { toVersionId, version } = await toTheOther();
    const answer = await holding(
      (client) => asDana(client, insertRound(dana)),
      () => move(dana, { toVersionId, version }),
    );
    expect(answer).toBe("round_open");
    await closeOpenRound({ ...dana });
  });

  it("a move that comes first makes the round wait, and be refused", async () => {
    const { toVersionId } = await toTheOther();
    const stale = await scopeOf("Dana Morales", "riverbend");
    const answer = await holding(
      (client) =>
        asDana(
          client,
          `UPDATE "System" SET "frameworkVersionId" = '${toVersionId}', "version" = "version" + 1`,
        ),
      () => codeOf(openRound(stale, { ...days, key: randomUUID() })),
    );
    expect(answer).toBe("framework_moved");
    expect(await findOpenRound({ ...stale })).toBeNull();
  });

  it("nothing is proposed at a version that the system has left", async () => {
    const scope = await scopeOf("Dana Morales", "riverbend");
    const { toVersionId, version } = await toTheOther();
    const milestoneId = await findMilestone(scope.frameworkVersionId);
    expect(await move(scope, { toVersionId, version })).toBe("done");
    const proposal = proposeMilestone(scope, {
      milestoneId,
      statement: "Reached",
      evidenceUrl: null,
      version: 0,
      key: randomUUID(),
    });
    expect(await codeOf(proposal)).toBe("framework_moved");
  });
});

const strict = (version: number) => ({ preset: "strict" as const, version });

const days = {
  ...plainRound,
  name: "A round",
  startsOn: "2027-01-10",
  dueOn: "2027-02-10",
  endsOn: "2027-06-30",
};

async function move(
  scope: Scope,
  input: { toVersionId?: string; version?: number; key?: string } = {},
) {
  const version = input.version ?? (await readVersion());
  const asked = { toVersionId: next, key: randomUUID(), ...input, version };
  return codeOf(moveFramework(scope, asked));
}

async function codeOf(work: Promise<unknown>) {
  try {
    await work;
    return "done";
  } catch (error) {
    return toAppError(error).code;
  }
}

async function readVersion(): Promise<number> {
  const { rows } = await asOwner((client) =>
    client.query(`SELECT "version" FROM "System" WHERE "slug" = 'riverbend'`),
  );
  return rows[0].version;
}

/** The version the system is not on, as a page would offer it. */
async function toTheOther() {
  const scope = await scopeOf("Dana Morales", "riverbend");
  const { versions, systemVersion } = await readFrameworkSettings(scope, {});
  const other = versions.find(({ isCurrent }) => !isCurrent);
  return { toVersionId: other?.id ?? "", version: systemVersion };
}

async function countMoves() {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT count(*)::int AS count FROM "Event" WHERE "verb" = 'framework_moved'`,
    ),
  );
  return rows[0].count;
}

/** Does the first and keeps it uncommitted until the second waits for it; the second's answer. */
function holding(
  first: (client: Client) => Promise<unknown>,
  second: () => Promise<string>,
) {
  return asApp(async (client) => {
    await client.query("BEGIN");
    await first(client);
    const answer = second();
    await untilSomebodyWaits();
    await client.query("COMMIT");
    return answer;
  });
}

async function untilSomebodyWaits() {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      ),
    );
    if (rows[0].count > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("Nobody waited");
}

/** A statement in Dana's name, past the app. */
async function asDana(client: Client, sql: string) {
  await client.query(
    `SELECT set_config('app.system_id', $1, false), set_config('app.person_id', $2, false)`,
    [dana.systemId, dana.personId],
  );
  return client.query(sql);
}

function insertRound({ systemId, personId }: Scope) {
  return `INSERT INTO "Round" ("systemId", "id", "ordinal", "name", "frameworkVersionId", "startsOn", "dueOn", "endsOn", "openedAt", "openedById")
    SELECT "id", gen_random_uuid(), 90, 'Just now', "frameworkVersionId", '2027-01-10', '2027-02-10', '2027-06-30', now(), '${personId}'
      FROM "System" WHERE "id" = '${systemId}'`;
}

async function findMilestone(frameworkVersionId: string) {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT m."id" FROM "Milestone" m JOIN "Stage" g ON g."id" = m."stageId"
        WHERE m."frameworkVersionId" = $1 AND g."number" = 5 AND m."number" = 1`,
      [frameworkVersionId],
    ),
  );
  return String(rows[0].id);
}

async function insertUnpublished() {
  const id = randomUUID();
  await asOwner((client) =>
    client.query(
      `INSERT INTO "FrameworkVersion" ("id", "code", "version", "title", "credit", "settings", "scale", "family", "contentHash")
       SELECT $1, "code", '7.0', "title", "credit", "settings", "scale", "family", 'none' FROM "FrameworkVersion" WHERE "id" = $2`,
      [id, next],
    ),
  );
  return id;
}
