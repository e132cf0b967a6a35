import { beforeAll, describe, expect, it } from "vitest";
import { findScope, type Scope } from "@/lib/auth/scope";
import { listMessages } from "../../support/list-statements";
import { scopeOf, seedDatabase, startSessionOf } from "../../support/seeded";
import { type Panel, startPanel } from "./panel-round";
import { note, rate, send } from "./round-rows";

let dana: Scope;
let marcus: Scope;
let maya: Scope;
let panel: Panel;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  panel = await startPanel(dana, [marcus]);
});

const siteRow = (at: number) => ({
  roundId: panel.ids.round,
  indicatorId: panel.ids.siteRows[at] ?? "",
  siteId: panel.ids.lincoln,
});

/** What saving it sends to the database, each a turn there and back. */
async function listTurns(by: Scope, input: unknown, answer: object) {
  const messages = await listMessages(async () => {
    expect(await send.rating(by, input)).toMatchObject(answer);
  });
  return messages.map((text) => kinds.find((kind) => text.includes(kind)));
}

// The first that a statement names is what it is.
const kinds = [
  ...["BEGIN", "COMMIT", "ROLLBACK"],
  ...["set_config", "INSERT", '"answer"', "SELECT"],
];
const saving = ["BEGIN", "set_config", '"answer"', "INSERT", "COMMIT"];

describe("a score is saved in five turns: one finds all of it, one writes it", () => {
  it("the first of a row, the other side's beside it, and a change of one", async () => {
    const first = await listTurns(maya, rate(siteRow(0), 2), { ok: {} });
    expect(first).toEqual(saving);
    const beside = await listTurns(dana, rate(siteRow(0), 1), {
      ok: { settled: { state: "disputed" } },
    });
    expect(beside).toEqual(saving);
    const change = rate(siteRow(0), 2, { version: 1 });
    const changed = { ok: { settled: { state: "scored", value: 2 } } };
    expect(await listTurns(dana, change, changed)).toEqual(saving);
  });

  it("a 3 upon its evidence", async () => {
    await send.evidence(maya, note(siteRow(1)));
    const turns = await listTurns(maya, rate(siteRow(1), 3), { ok: {} });
    expect(turns).toEqual(saving);
  });

  it("in a panel, the first and a change", async () => {
    for (const version of [0, 1]) {
      const input = rate(panel.rowAt(0), 2, { version });
      const answer = { ok: { rating: { version: version + 1 } } };
      expect(await listTurns(marcus, input, answer)).toEqual(saving);
    }
  });
});

it("a repeat asks for its answer and writes nothing", async () => {
  const input = rate(siteRow(2), 2);
  await send.rating(maya, input);
  const turns = await listTurns(maya, input, { ok: {} });
  expect(turns).toEqual(["BEGIN", "set_config", '"answer"', "COMMIT"]);
});

it("a stale one asks besides who gave what stands", async () => {
  await send.rating(maya, rate(siteRow(3), 2));
  const answer = { code: "stale", detail: { byName: "Maya Thompson" } };
  const turns = await listTurns(maya, rate(siteRow(3), 1), answer);
  const refused = ["BEGIN", "set_config", '"answer"', "SELECT", "ROLLBACK"];
  expect(turns).toEqual(refused);
});

it("the gate before it takes one turn", async () => {
  const session = await startSessionOf("Dana Morales");
  const messages = await listMessages(() => findScope(session, "riverbend"));
  expect(messages).toHaveLength(1);
});
