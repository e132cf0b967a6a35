import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { scopeOf, seedDatabase } from "../../support/seeded";
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
let ruth: Scope;
let helen: Scope;
let row: { roundId: string; indicatorId: string };

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
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

const badLink = ["url", expect.any(String)];

describe("a note or link", () => {
  it.each([
    ["of 4,001 characters", { body: "x".repeat(4001) }, ["body", "too_long"]],
    ["of blanks", { body: "  " }, ["body", "required"]],
    ["with a NUL", { body: "a\u0000b" }, ["body", "unreadable"]],
    ["with a javascript: link", { url: "javascript:alert(1)" }, badLink],
    ["with a data: link", { url: "data:text/html,x" }, badLink],
    ["with half an address", { url: "example.org" }, badLink],
    [
      "with a link of 2,014 characters",
      { url: `https://e.org/${"x".repeat(2000)}` },
      badLink,
    ],
    ["of February 30", { effectiveOn: "2026-02-30" }, ["effectiveOn", "day"]],
    ["of no day", { effectiveOn: "" }, ["effectiveOn", "day"]],
  ])("%s is refused at its field", async (_, patch, field) => {
    expect(await refused(() => send.evidence(dana, note(row, patch)))).toEqual({
      fields: [field],
    });
  });

  it("by someone who may not score the row is refused", async () => {
    expect(await refused(() => send.evidence(helen, note(row)))).toMatchObject({
      code: "forbidden",
    });
  });

  it("of 4,000 characters is kept whole", async () => {
    const body = "ñ".repeat(4000);
    expect(await send.evidence(dana, note(row, { body }))).toHaveProperty("ok");
  });
});

describe("taking a note back", () => {
  it("of unknown or foreign id, or twice, is not found", async () => {
    const input = { evidenceId: randomUUID(), version: 1 };
    expect(await refused(() => send.removal(dana, input))).toMatchObject({
      code: "not_found",
    });
    const added = await send.evidence(dana, note(row));
    const evidenceId = added.ok?.evidenceId;
    expect(
      await refused(() => send.removal(dana, { evidenceId, version: 9 })),
    ).toMatchObject({ code: "stale" });
    expect(
      await refused(() => send.removal(ruth, { evidenceId, version: 1 })),
    ).toMatchObject({ code: "forbidden" });
    const removal = { evidenceId, version: 1 };
    expect(await send.removal(dana, removal)).toHaveProperty("ok");
    expect(await refused(() => send.removal(dana, removal))).toMatchObject({
      code: "not_found",
    });
  });

  it("is refused while a 3 rests on it alone", async () => {
    const own = { ...row, indicatorId: ids.systemRows[1] ?? "" };
    const added = await send.evidence(dana, note(own));
    expect(await send.rating(dana, rate(own, 3))).toHaveProperty("ok");
    const removal = { evidenceId: added.ok?.evidenceId, version: 1 };
    expect(await refused(() => send.removal(dana, removal))).toMatchObject({
      code: "evidence_supports_three",
    });
    await send.evidence(dana, note(own));
    expect(await send.removal(dana, removal)).toHaveProperty("ok");
  });
});

describe("a round", () => {
  const form = (more = {}) => ({
    name: "Spring 2027",
    startsOn: "2027-01-10",
    dueOn: "2027-02-10",
    endsOn: "2027-06-30",
    communityWideMode: "direct",
    intermediaryMode: "direct",
    siteMode: "direct",
    key: randomUUID(),
    ...more,
  });

  it.each([
    ["no name", { name: " " }, ["name", "required"]],
    ["a long name", { name: "x".repeat(121) }, ["name", "too_long"]],
    ["no way to rate", { siteMode: "" }, ["siteMode", "mode"]],
    ["no day", { startsOn: "soon" }, ["startsOn", "day"]],
    ["due too early", { dueOn: "2027-01-09" }, ["dueOn", "before_start"]],
    ["ending too early", { endsOn: "2027-02-09" }, ["endsOn", "before_due"]],
  ])("with %s is refused at its field", async (_, patch, field) => {
    const answer = await refused(() => send.opening(dana, form(patch)));
    expect(answer).toMatchObject({ fields: expect.arrayContaining([field]) });
  });

  it("is not opened beside an open one", async () => {
    expect(await refused(() => send.opening(dana, form()))).toMatchObject({
      code: "round_already_open",
    });
  });

  it("is not closed from an old page, twice, or by another system", async () => {
    for (const [roundId, version, code] of [
      [ids.round, 99, "stale"],
      [ids.closedRound, 2, "round_closed"],
      [ids.foreignRound, 1, "not_found"],
      [randomUUID(), 1, "not_found"],
    ]) {
      const answer = await refused(() =>
        send.closing(dana, { roundId, version, reason: "The year is over." }),
      );
      expect(answer).toMatchObject({ code });
    }
  });
});
