import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { meetingAddressSchema } from "@/lib/rounds/meeting-input";
import { decidePanelRow } from "@/lib/rounds/mutations/panel-decide";
import { findMeeting } from "@/lib/rounds/queries/meeting";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Panel, startPanel } from "./panel-round";
import { rate, send } from "./round-rows";

let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let maya: Scope;
let helen: Scope;
let panel: Panel;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});
beforeEach(async () => {
  panel = await startPanel(dana, [marcus, ruth]);
});

const meet = async (scope: Scope, asked: Record<string, string> = {}) => {
  const address = meetingAddressSchema.parse(asked);
  const meeting = await findMeeting(scope, panel.ids.round, address);
  if (!meeting) throw new Error("The round is there");
  return meeting;
};
const whys = async (scope: Scope) =>
  Object.fromEntries(
    (await meet(scope)).all.map(({ indicatorId, why }) => [
      panel.rows.indexOf(indicatorId),
      why,
    ]),
  );

/** A row of Lincoln Park on which the site and the intermediary differ. */
async function differ(own = 1, beside = 3 - own) {
  const row = {
    roundId: panel.ids.round,
    indicatorId: panel.ids.siteRows[0] ?? "",
    siteId: panel.ids.lincoln,
  };
  await send.rating(maya, rate(row, own));
  await send.rating(dana, rate(row, beside));
  return row;
}

async function decide(scope: Scope, input: Record<string, unknown>) {
  const base = { value: null, nonScore: null, reason: "We agreed." };
  try {
    const said = { ...base, version: 1, key: randomUUID(), ...input };
    return { ok: await decidePanelRow(scope, said as never) };
  } catch (error) {
    const { code, detail } = toAppError(error);
    if (code === "unexpected") throw error;
    return { code, detail };
  }
}

const versionOf = async (scope: Scope, row: { siteId: string }) => {
  const { current } = await meet(scope, {
    row: (await codeOf(panel.ids.siteRows[0])) ?? "",
    of: row.siteId,
  });
  return current?.found.score?.version ?? 0;
};

describe("which rows wait", () => {
  it("lists what is disputed, opened early and handed in, and nothing that is still rated", async () => {
    await panel.rate(marcus, 0, 0);
    await panel.rate(ruth, 0, 2);
    await panel.rate(marcus, 1, 2);
    await panel.rate(marcus, 2, 2);
    await panel.rate(ruth, 2, 2);
    await panel.rate(marcus, 3, 1);
    expect(await whys(dana)).toEqual({});
    await panel.open(dana, 0, 1, 2);
    expect(await whys(dana)).toEqual({
      0: "disputed",
      1: "opened_early",
      2: "agreed",
    });
    await panel.handIn(marcus);
    expect((await whys(dana))[4]).toBeUndefined();
    await panel.handIn(ruth);
    const after = await whys(dana);
    // Row 3 opened by itself and is agreed; rows that nobody rated wait to be looked at.
    expect(after).toMatchObject({ 0: "disputed", 4: "handed_in" });
    expect(after[3]).toBeUndefined();
    await panel.decide(dana, 0, { value: 1 });
    expect((await whys(helen))[0]).toBe("decided");
  });

  it("lists a row that all of its own raters handed in, while others of the level still rate", async () => {
    const code = await functionOf(panel.rows[0]);
    await asOwner((client) =>
      client.query(
        `UPDATE "Assignment" SET "functionCode" = $2 WHERE "roundId" = $1 AND "personId" = $3`,
        [panel.ids.round, code, marcus.personId],
      ),
    );
    await asOwner((client) =>
      client.query(
        `UPDATE "Assignment" SET "functionCode" = 'PP' WHERE "roundId" = $1 AND "personId" = $2`,
        [panel.ids.round, ruth.personId],
      ),
    );
    await panel.rate(marcus, 0, 2);
    await panel.handIn(marcus);
    expect((await whys(dana))[0]).toBe("handed_in");
  });

  it("keeps the rows that the address asks for", async () => {
    await panel.rate(marcus, 0, 0);
    await panel.rate(ruth, 0, 2);
    await panel.open(dana, 0);
    const row = await differ();
    const count = async (asked: Record<string, string>) =>
      (await meet(dana, asked)).shown.length;
    expect(await count({})).toBe(2);
    expect(await count({ level: "site" })).toBe(1);
    expect(await count({ site: "system" })).toBe(1);
    expect(await count({ site: row.siteId })).toBe(1);
    expect(await count({ site: panel.ids.pine })).toBe(0);
    expect(await count({ function: "none" })).toBe(0);
    expect(await count({ level: "nonsense", site: "nonsense" })).toBe(2);
  });
});

describe("what a meeting shows", () => {
  it("nothing of a blind row, to whoever looks", async () => {
    await panel.rate(marcus, 0, 3 - 1);
    await panel.say(marcus, 1, "not_applicable", "Only Marcus knows this");
    const row = (await codeOf(panel.rows[1])) ?? "";
    for (const scope of [dana, ruth, maya, helen, marcus]) {
      const { current } = await meet(scope, { row });
      expect(current?.found.ratings).toEqual([]);
      expect(current?.found.score).toBeNull();
      expect(JSON.stringify(await meet(scope, { row }))).not.toContain(
        "Only Marcus",
      );
    }
    await panel.handIn(marcus);
    const { current } = await meet(dana, { row });
    expect(current?.found.ratings).toEqual([]);
    expect(current?.found.missing).toEqual(["Ruth Okafor"]);
    await panel.open(dana, 1);
    const opened = (await meet(helen, { row })).current;
    expect(opened?.found.ratings).toMatchObject([{ byName: "Marcus Bell" }]);
  });

  it("a site's row to those who may see the site alone", async () => {
    const row = await differ();
    const asked = {
      row: (await codeOf(row.indicatorId)) ?? "",
      of: row.siteId,
    };
    expect((await meet(maya, asked)).current?.found.ratings).toHaveLength(2);
    const viewer = await meet(helen, asked);
    expect([viewer.current, viewer.all]).toEqual([null, []]);
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    const address = meetingAddressSchema.parse(asked);
    expect(await findMeeting(nadia, panel.ids.round, address)).toBeNull();
  });

  it("in few statements", async () => {
    await differ();
    const sent = await listStatements(() => meet(dana));
    expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(4);
  });
});

describe("where a site and the intermediary differ", () => {
  it("the group decides, both ratings stay, and the site is told", async () => {
    const row = await differ(1, 2);
    const version = await versionOf(dana, row);
    expect(await decide(maya, { ...row, value: 2, version })).toMatchObject({
      code: "forbidden",
    });
    expect(await decide(dana, { ...row, value: 3, version })).toMatchObject({
      code: "evidence_needed",
    });
    expect(await decide(dana, { ...row, value: 2, version })).toMatchObject({
      ok: { state: "scored", value: 2 },
    });
    expect(await readRow(row)).toEqual({
      ...{ state: "scored", value: 2, own: 1, beside: 2, decided: 2 },
    });
    expect(await noticesOf(maya)).toEqual(["row_decided"]);
    const changes = await listRowChanges(maya, row);
    expect(changes[0]).toMatchObject({ verb: "panel_decided" });
  });

  it("what was decided holds until one of them says something else", async () => {
    const row = await differ(1, 2);
    const version = await versionOf(dana, row);
    await decide(dana, { ...row, value: 2, version });
    await send.rating(maya, rate(row, 2, { version: 1 }));
    expect(await readRow(row)).toMatchObject({ value: 2, own: 2, decided: 2 });
    await send.rating(dana, rate(row, 0, { version: 1 }));
    expect(await readRow(row)).toMatchObject({
      ...{ state: "disputed", value: null, beside: 0, decided: null },
    });
    expect(await send.rating(dana, rate(row, 2, { version: 2 }))).toMatchObject(
      { ok: { settled: { state: "scored", value: 2 } } },
    );
  });

  it("a rating that moved meanwhile makes a decision stale, and an agreed row has nothing to decide", async () => {
    const row = await differ(1, 2);
    const version = await versionOf(dana, row);
    await send.rating(maya, rate(row, 0, { version: 1 }));
    expect(await decide(dana, { ...row, value: 2, version })).toEqual({
      code: "stale",
      detail: null,
    });
    await send.rating(maya, rate(row, 2, { version: 2 }));
    const now = await versionOf(dana, row);
    expect(await decide(dana, { ...row, value: 2, version: now })).toEqual({
      code: "invalid",
    });
  });

  it("of two who decide at once one wins, and the other is told what stands", async () => {
    for (const open of [openPanelDispute, openSiteDispute]) {
      const { row, version } = await open();
      const answers = await Promise.all([
        decide(dana, { ...row, value: 1, reason: "Dana’s", version }),
        decide(marcus, { ...row, value: 2, reason: "Marcus’s", version }),
      ]);
      const won = answers.filter((answer) => "ok" in answer);
      const lost = answers.find((answer) => "code" in answer);
      expect(won).toHaveLength(1);
      const { value } = won[0]?.ok ?? {};
      expect(lost).toMatchObject({
        code: "stale",
        detail: {
          value,
          byName: value === 1 ? "Dana Morales" : "Marcus Bell",
          reason: value === 1 ? "Dana’s" : "Marcus’s",
        },
      });
      // Having seen both, the one who lost may record theirs over it.
      const seen = (lost?.detail ?? {}) as { version: number };
      expect(
        await decide(dana, { ...row, value: 0, version: seen.version }),
      ).toMatchObject({ ok: { value: 0 } });
    }
  });
});

async function openPanelDispute() {
  await panel.rate(marcus, 0, 0);
  await panel.rate(ruth, 0, 2);
  await panel.open(dana, 0);
  return { row: panel.rowAt(0), version: 1 };
}

async function openSiteDispute() {
  const row = await differ(1, 2);
  return { row, version: await versionOf(dana, row) };
}

function readRow(row: { indicatorId: string; siteId: string }) {
  return readOne(
    `SELECT c."state"::text, c."value", d."value" AS "decided",
            (SELECT "value" FROM "Rating" t WHERE t."roundId" = c."roundId" AND t."indicatorId" = c."indicatorId" AND t."subjectId" = c."subjectId" AND t."voice" = 'own') AS "own",
            (SELECT "value" FROM "Rating" t WHERE t."roundId" = c."roundId" AND t."indicatorId" = c."indicatorId" AND t."subjectId" = c."subjectId" AND t."voice" = 'intermediary') AS "beside"
       FROM "Score" c LEFT JOIN "PanelRow" d ON d."systemId" = c."systemId" AND d."roundId" = c."roundId" AND d."indicatorId" = c."indicatorId" AND d."subjectId" = c."subjectId"
      WHERE c."roundId" = $1 AND c."indicatorId" = $2 AND c."siteId" = $3`,
    [panel.ids.round, row.indicatorId, row.siteId],
  );
}

async function noticesOf({ personId }: Scope) {
  const found = await readOne(
    `SELECT array_agg("kind" ORDER BY "createdAt") AS "kinds" FROM "Notice" WHERE "personId" = $1 AND "kind" = 'row_decided' AND "path" LIKE '/score%'`,
    [personId],
  );
  return found?.kinds;
}

async function codeOf(indicatorId: string | undefined) {
  const found = await readOne(
    `SELECT "code" FROM "Indicator" WHERE "id" = $1`,
    [indicatorId],
  );
  return found ? String(found.code) : undefined;
}

async function functionOf(indicatorId: string | undefined) {
  const found = await readOne(
    `SELECT f."code" FROM "Indicator" i JOIN "FrameworkFunction" f ON f."id" = i."functionId" WHERE i."id" = $1`,
    [indicatorId],
  );
  return found?.code;
}

function readOne(text: string, values: unknown[]) {
  return asOwner(async (client) => {
    const found = await client.query<Record<string, unknown>>(text, values);
    return found.rows[0];
  });
}
