import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { findRoundPage } from "@/lib/rounds/queries/round-page";
import { listRounds } from "@/lib/rounds/queries/round-list";
import { readOpening } from "@/lib/rounds/queries/opening";
import { getSiteMatrix } from "@/lib/rounds/queries/matrix";
import { findReviewPage } from "@/lib/progress/queries/review-page";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { acts, codeOf } from "./review-rows";
import { countWritten, rate, send } from "./round-rows";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let nadia: Scope;
let site: Record<string, string> = {};

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  nadia = await scopeOf("Nadia Haddad", "lakeshore");
  const found = await ask<{ name: string; id: string }>(
    `SELECT "name", "id" FROM "Site"`,
  );
  site = Object.fromEntries(found.map(({ name, id }) => [name, id]));
});

beforeEach(async () => {
  await closeOpen();
});

const form = (more: Record<string, unknown> = {}) => ({
  ...{ name: "Next", startsOn: "2026-11-29" },
  ...{ dueOn: "2027-01-03", endsOn: "2027-05-29" },
  communityWideMode: "direct",
  intermediaryMode: "direct",
  siteMode: "direct",
  key: randomUUID(),
  ...more,
});

const panel = (...people: Scope[]) => ({
  communityWideMode: "panel",
  asked: people.map(({ personId }) => `community_wide:${personId}`),
});

async function open(more: Record<string, unknown> = {}, scope = dana) {
  const answer = await send.opening(scope, form(more));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.ok.roundId;
}

async function refused(more: Record<string, unknown>, scope = dana) {
  const before = await countWritten();
  const answer = await send.opening(scope, form(more));
  expect(await countWritten()).toEqual(before);
  return answer;
}

describe("opening a round", () => {
  it("keeps the plan: focus, modes, who is asked, which sites are not", async () => {
    const roundId = await open({
      ...panel(dana, ruth),
      only: [`community_wide:${ruth.personId}:PP`],
      stages: ["3", "4"],
      leftOut: [site["Pine Hollow Elementary"]],
      accepted: "on",
    });
    const page = await findRoundPage(dana, roundId);
    expect(page).toMatchObject({
      state: "open",
      openedBy: "Dana Morales",
      round: { stageNumbers: [3, 4] },
      modes: { communityWideMode: "panel", siteMode: "direct" },
      levels: [
        { level: "community_wide", raters: { asked: 2, handedIn: 0 } },
        { level: "intermediary", raters: null },
      ],
    });
    expect(page?.people.map(({ name, asks }) => ({ name, asks }))).toEqual([
      { name: "Dana Morales", asks: [whole] },
      { name: "Ruth Okafor", asks: [{ ...whole, functionCodes: ["PP"] }] },
    ]);
    expect(
      page?.sites.filter(({ isAsked }) => !isAsked).map(({ name }) => name),
    ).toEqual(["Pine Hollow Elementary"]);
  });

  const whole = { level: "community_wide", functionCodes: [], siteNames: null };

  it("keeps all stages as none named, and opens once when sent twice", async () => {
    const input = form({ stages: ["1", "2", "3", "4", "5"] });
    const both = await Promise.all([
      send.opening(dana, input),
      send.opening(dana, input),
    ]);
    expect(both[0]).toEqual(both[1]);
    const [first] = await listRounds(dana);
    expect(first).toMatchObject({
      name: "Next",
      stageNumbers: [],
      state: "open",
    });
    const again = await refused({});
    expect(again).toMatchObject({ code: "round_already_open" });
  });

  it("is for intermediary staff of the system, with its own people and sites", async () => {
    const named = (scope: Scope, level = "community_wide") => ({
      asked: [`${level}:${scope.personId}`],
    });
    const foreign = [site["Harbor Elementary"]];
    expect(await refused(named(nadia))).toMatchObject({ code: "not_found" });
    expect(await refused({ leftOut: foreign })).toMatchObject({
      code: "not_found",
    });
    expect(await refused({ leftOut: [randomUUID()] })).toMatchObject({
      code: "not_found",
    });
    expect(await refused(named(maya))).toMatchObject({ code: "invalid" });
    expect(await refused(named(ruth, "site"))).toMatchObject({
      code: "invalid",
    });
    expect(await refused({ stages: ["9"] })).toMatchObject({ code: "invalid" });
  });

  it("asks community-wide leaders for the intermediary's rows in a panel only", async () => {
    const asked = [dana, ruth].map((one) => `intermediary:${one.personId}`);
    await open({ asked });
    expect(await listAsked()).toEqual(["Dana Morales intermediary"]);
    await closeOpen();
    await open({ asked, intermediaryMode: "panel" });
    expect(await listAsked()).toEqual([
      "Dana Morales intermediary",
      "Ruth Okafor intermediary",
    ]);
  });
});

describe("a panel", () => {
  it("that nobody rates is not opened", async () => {
    expect(await refused(panel())).toMatchObject({
      code: "panel_empty",
      detail: { nobody: [{ level: "community_wide", sites: [] }] },
    });
    // Some of Riverbend's sites have no coordinator today.
    const answer = await refused({ siteMode: "panel", accepted: "on" });
    expect(answer).toMatchObject({ code: "panel_empty" });
    expect(answer).toMatchObject({
      detail: {
        nobody: [
          {
            level: "site",
            sites: ["Pine Hollow Elementary", "Willow Creek Elementary"],
          },
        ],
      },
    });
  });

  it("with one rater, or a function nobody rates, opens only on purpose", async () => {
    expect(await refused(panel(ruth))).toMatchObject({
      code: "panel_thin",
      detail: { single: [{ level: "community_wide", sites: [] }] },
    });
    const only = [dana, ruth].map((one) => `community_wide:${one.personId}:PP`);
    const answer = await refused({ ...panel(dana, ruth), only });
    expect(answer).toMatchObject({ code: "panel_thin" });
    await open({ ...panel(ruth), accepted: "on" });
  });

  it("of the sites asks each site's coordinators, and staff for all of them", async () => {
    await open({
      siteMode: "panel",
      asked: [`site:${dana.personId}`],
      leftOut: [site["Tubman Elementary"]],
      accepted: "on",
    });
    const asked = await listAsked();
    expect(asked).toContain("Dana Morales site");
    expect(asked).toContain("Maya Thompson site Lincoln Park Elementary");
    expect(asked).toContain("Andre Wallace site Maple Street Elementary");
    expect(asked).not.toContain("Andre Wallace site Tubman Elementary");
  });
});

describe("telling of it", () => {
  it("reaches those asked, the coordinators, and at a level that names nobody whoever scores it", async () => {
    const roundId = await open(panel(dana, ruth));
    const told = await listTold(roundId);
    expect(told).toContain("Ruth Okafor");
    expect(told).toContain("Marcus Bell");
    expect(told).toContain("Maya Thompson");
    expect(told).not.toContain("Dana Morales");
    expect(told).not.toContain("Helen Vance");
    expect(new Set(told).size).toBe(told.length);
    const [notice] = await ask<{ args: unknown; path: string }>(
      `SELECT "args", "path" FROM "Notice" WHERE "path" = '/rounds/${roundId}' LIMIT 1`,
    );
    expect(notice).toEqual({
      args: { round: "Next", dueOn: "2027-01-03" },
      path: `/rounds/${roundId}`,
    });
  });

  it("leaves out who is only at a site that is not asked", async () => {
    const roundId = await open({ leftOut: [site["Lincoln Park Elementary"]] });
    expect(await listTold(roundId)).not.toContain("Maya Thompson");
  });
});

describe("a site that is left out", () => {
  it("is not rated, handed in or missing", async () => {
    const siteId = site["Lincoln Park Elementary"] ?? "";
    const roundId = await open({ leftOut: [siteId] });
    const [row] = await ask<{ id: string }>(
      `SELECT i."id" FROM "Indicator" i JOIN "Round" r ON r."frameworkVersionId" = i."frameworkVersionId"
        WHERE r."id" = '${roundId}' AND i."level" = 'site' AND i."systemId" IS NULL LIMIT 1`,
    );
    const answer = await send.rating(
      maya,
      rate({ roundId, indicatorId: row?.id ?? "", siteId }, 2),
    );
    expect(answer).toMatchObject({ code: "site_not_asked" });
    expect(
      await codeOf(acts.submit(maya, { roundId, siteId, version: "0" })),
    ).toBe("site_not_asked");
    const review = await findReviewPage(dana, roundId);
    expect(review?.sites.find((one) => one.siteId === siteId)).toMatchObject({
      isAsked: false,
      canReview: false,
    });
    const matrix = await getSiteMatrix(dana, { roundId, indicatorIds: [] });
    expect(matrix.sites.map(({ id }) => id)).not.toContain(siteId);
  });
});

describe("the page of a round", () => {
  it("tells a coordinator of other sites only where they stand", async () => {
    const roundId = await open({
      siteMode: "panel",
      asked: [`site:${dana.personId}`],
      accepted: "on",
    });
    const page = await findRoundPage(maya, roundId);
    const names = page?.people.map(({ name }) => name);
    expect(names).toEqual(["Dana Morales", "Maya Thompson"]);
    const other = page?.sites.find(({ name }) => name === "Tubman Elementary");
    expect(other).toMatchObject({
      detail: null,
      raters: null,
      state: "scoring",
    });
    const own = page?.sites.find(
      ({ name }) => name === "Lincoln Park Elementary",
    );
    expect(own?.raters).toEqual({ asked: 2, handedIn: 0 });
  });

  it("is not there for another system, or before the round is", async () => {
    const roundId = await open();
    expect(await findRoundPage(nadia, roundId)).toBeNull();
    expect(await findRoundPage(dana, randomUUID())).toBeNull();
  });

  // The gate and the layout's open round come before.
  it("and those around it take at most eight statements", async () => {
    const roundId = await open();
    for (const read of [
      () => findRoundPage(dana, roundId),
      () => listRounds(dana),
      () => readOpening(dana),
    ])
      expect((await listStatements(read)).length + 2).toBeLessThanOrEqual(8);
  });
});

async function closeOpen() {
  const [round] = await ask<{ id: string; version: number }>(
    `SELECT "id", "version" FROM "Round" WHERE "systemId" = '${dana.systemId}' AND "closedAt" IS NULL`,
  );
  if (!round) return;
  const { id: roundId, version } = round;
  const closed = await send.closing(dana, {
    roundId,
    version,
    reason: "Next.",
  });
  expect(closed).toHaveProperty("ok");
}

async function listAsked() {
  const found = await ask<{ line: string }>(
    `SELECT concat_ws(' ', p."name", a."level", t."name") AS line
       FROM "Assignment" a JOIN "Person" p ON p."id" = a."personId"
       JOIN "Round" r ON r."id" = a."roundId" AND r."closedAt" IS NULL
       LEFT JOIN "Site" t ON t."id" = a."siteId"
      WHERE a."systemId" = '${dana.systemId}' ORDER BY 1`,
  );
  return found.map(({ line }) => line);
}

async function listTold(roundId: string) {
  const found = await ask<{ name: string }>(
    `SELECT p."name" FROM "Notice" n JOIN "Person" p ON p."id" = n."personId"
      WHERE n."kind" = 'round_opened' AND n."path" = '/rounds/${roundId}'`,
  );
  return found.map(({ name }) => name);
}

function ask<Row extends object>(text: string) {
  return asOwner(async (client) => (await client.query<Row>(text)).rows);
}
