import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  countWritten,
  type Ids,
  note,
  rate,
  startFreshRound,
  send,
} from "./round-rows";

let ids: Ids;
let dana: Scope;
let maya: Scope;
let ruth: Scope;
let helen: Scope;
let row: { roundId: string; indicatorId: string };

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  maya = await scopeOf("Maya Thompson", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
  row = { roundId: ids.round, indicatorId: ids.systemRows[0] ?? "" };
});

/** The answer to a write that must be refused, and proof that it left no trace. */
async function refused(work: () => Promise<unknown>) {
  const before = await countWritten();
  const answer = await work();
  expect(await countWritten()).toEqual(before);
  return answer;
}

const choice = (
  value: unknown,
  nonScore: unknown = null,
  reason: unknown = null,
) => ({
  choice: { value, nonScore, reason },
});

describe("a rating", () => {
  it.each([4, -1, 1.5, "2", NaN])(
    "of %s is out of the scale",
    async (value) => {
      expect(
        await refused(() => send.rating(dana, rate(row, null, choice(value)))),
      ).toEqual({ fields: [["choice.value", "score"]] });
    },
  );

  it("with a value and a non-score gives one answer too many", async () => {
    const input = rate(row, null, choice(2, "dont_know"));
    expect(await refused(() => send.rating(dana, input))).toEqual({
      fields: [["choice", "one_answer"]],
    });
  });

  it.each([null, "", "   "])(
    "not applicable for %j has no reason",
    async (reason) => {
      const input = rate(row, null, choice(null, "not_applicable", reason));
      expect(await refused(() => send.rating(dana, input))).toEqual({
        fields: [["choice.reason", "reason_needed"]],
      });
    },
  );

  it("with a reason over 4,000 characters is too long", async () => {
    const input = rate(
      row,
      null,
      choice(null, "not_applicable", "x".repeat(4001)),
    );
    expect(await refused(() => send.rating(dana, input))).toEqual({
      fields: [["choice.reason", "too_long"]],
    });
  });

  it("of a row that no framework version has is not found", async () => {
    const input = rate({ ...row, indicatorId: randomUUID() }, 1);
    expect(await refused(() => send.rating(dana, input))).toMatchObject({
      code: "not_found",
    });
  });

  it("of another framework version's row is not found", async () => {
    const indicatorId = await copyFrameworkVersion();
    const input = rate({ ...row, indicatorId }, 1);
    expect(await refused(() => send.rating(dana, input))).toMatchObject({
      code: "not_found",
    });
  });

  it("of a site the person does not hold is not found", async () => {
    const siteRow = { roundId: ids.round, indicatorId: ids.siteRows[0] ?? "" };
    const input = rate({ ...siteRow, siteId: ids.pine }, 1);
    expect(await refused(() => send.rating(maya, input))).toMatchObject({
      code: "not_found",
    });
  });

  it("by someone who may see the row and not score it is forbidden", async () => {
    const siteRow = { roundId: ids.round, indicatorId: ids.siteRows[0] ?? "" };
    const forSite = rate({ ...siteRow, siteId: ids.pine }, 1);
    for (const [scope, input] of [
      [ruth, forSite],
      [helen, rate(row, 1)],
      [maya, rate(row, 1)],
    ] as const) {
      expect(await refused(() => send.rating(scope, input))).toMatchObject({
        code: "forbidden",
      });
    }
  });

  it("of a site row without a site, or the other way round, is invalid", async () => {
    const siteRow = { roundId: ids.round, indicatorId: ids.siteRows[0] ?? "" };
    for (const input of [
      rate(siteRow, 1),
      rate({ ...row, siteId: ids.pine }, 1),
    ]) {
      expect(await refused(() => send.rating(dana, input))).toMatchObject({
        code: "invalid",
      });
    }
  });

  it("in a closed round, a round not yet open, and another system's round", async () => {
    const notOpen = await addRoundNotOpen();
    for (const [roundId, code] of [
      [ids.closedRound, "round_closed"],
      [notOpen, "round_not_open"],
      [ids.foreignRound, "not_found"],
    ]) {
      const input = rate({ ...row, roundId: roundId ?? "" }, 1);
      expect(await refused(() => send.rating(dana, input))).toMatchObject({
        code,
      });
      const evidence = note({ ...row, roundId: roundId ?? "" });
      expect(await refused(() => send.evidence(dana, evidence))).toMatchObject({
        code,
      });
    }
  });

  it("with malformed or foreign ids changes nothing", async () => {
    for (const [patch, field] of [
      [{ roundId: "1' OR 1=1" }, "roundId"],
      [{ indicatorId: 7 }, "indicatorId"],
      [{ siteId: "" }, "siteId"],
      [{ key: "again" }, "key"],
      [{ version: -1 }, "version"],
    ] as const) {
      const answer = await refused(() =>
        send.rating(dana, { ...rate(row, 1), ...patch }),
      );
      expect(answer).toMatchObject({ fields: [[field, expect.any(String)]] });
    }
    const siteRow = { roundId: ids.round, indicatorId: ids.siteRows[0] ?? "" };
    const foreign = rate({ ...siteRow, siteId: ids.foreignSite }, 1);
    expect(await refused(() => send.rating(dana, foreign))).toMatchObject({
      code: "not_found",
    });
    expect(await refused(() => send.rating(dana, "nonsense"))).toHaveProperty(
      "fields",
    );
  });

  it("of 3 with nothing behind it is refused", async () => {
    expect(await refused(() => send.rating(dana, rate(row, 3)))).toMatchObject({
      code: "evidence_needed",
    });
  });
});

// A round of Riverbend that somebody has planned and not opened.
function addRoundNotOpen() {
  return asOwner(async (client) => {
    const id = randomUUID();
    await client.query(
      `INSERT INTO "Round" ("systemId", "id", "ordinal", "name", "frameworkVersionId", "startsOn", "dueOn", "endsOn")
       SELECT "systemId", $1, 0, 'Planned', "frameworkVersionId", "startsOn", "dueOn", "endsOn" FROM "Round" WHERE "id" = $2`,
      [id, ids.round],
    );
    return id;
  });
}

// A second version of the framework with one row; returns that row.
function copyFrameworkVersion() {
  return asOwner(async (client) => {
    const [version, stage, func, indicator] = [1, 2, 3, 4].map(() =>
      randomUUID(),
    );
    const source = `(SELECT * FROM "Indicator" WHERE "id" = '${row.indicatorId}')`;
    await client.query(
      `INSERT INTO "FrameworkVersion" ("id", "code", "version", "title", "credit", "settings", "scale", "contentHash", "family")
       SELECT '${version}', v."code", '9.9', v."title", v."credit", v."settings", v."scale", 'x', v."family" FROM "FrameworkVersion" v LIMIT 1`,
    );
    await client.query(
      `INSERT INTO "Stage" ("id", "frameworkVersionId", "number", "title", "shortTitle", "intent")
       SELECT '${stage}', '${version}', "number", "title", "shortTitle", "intent" FROM "Stage" WHERE "number" = 4 LIMIT 1`,
    );
    await client.query(
      `INSERT INTO "FrameworkFunction" ("id", "frameworkVersionId", "code", "name", "intent", "position")
       SELECT '${func}', '${version}', "code", "name", "intent", "position" FROM "FrameworkFunction" LIMIT 1`,
    );
    await client.query(
      `INSERT INTO "Indicator" ("id", "frameworkVersionId", "code", "stageId", "functionId", "level", "title", "text", "source", "position", "lineage")
       SELECT '${indicator}', '${version}', i."code", '${stage}', '${func}', i."level", i."title", i."text", i."source", 1, i."lineage" FROM ${source} i`,
    );
    return indicator ?? "";
  });
}
