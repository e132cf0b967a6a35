import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { answerQuestion, askForEvidence } from "@/lib/rounds/mutations/ask";
import { listPeopleToAsk } from "@/lib/rounds/queries/people-to-ask";
import { listAsked, listQuestions } from "@/lib/rounds/queries/questions";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Panel, startPanel } from "./panel-round";
import { note, send } from "./round-rows";

let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let maya: Scope;
let helen: Scope;
let nadia: Scope;
let panel: Panel;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
  nadia = await scopeOf("Nadia Haddad", "lakeshore");
});
beforeEach(async () => {
  panel = await startPanel(dana, [marcus, ruth]);
});

const siteRow = () => ({
  roundId: panel.ids.round,
  indicatorId: panel.ids.siteRows[0] ?? "",
  siteId: panel.ids.lincoln,
});

async function answerOf<T>(work: Promise<T>) {
  try {
    return { ok: await work };
  } catch (error) {
    const { code, detail } = toAppError(error);
    if (code === "unexpected") throw error;
    return { code, detail };
  }
}

const ask = (
  scope: Scope,
  row: ReturnType<Panel["rowAt"]> | ReturnType<typeof siteRow>,
  { personId }: Scope,
  question = "Who keeps the sign-in sheets?",
) =>
  answerOf(
    askForEvidence(scope, {
      ...{ ...row, askedOfId: personId, question },
      key: randomUUID(),
    }),
  );

const answer = (scope: Scope, requestId = "", version = 1) =>
  answerOf(
    answerQuestion(scope, {
      ...{ requestId, version, answer: "The office does." },
      key: randomUUID(),
    }),
  );

it("asks somebody who may see the row, tells them, and tells who asked of the answer", async () => {
  const asked = await ask(maya, siteRow(), dana);
  expect(asked).toHaveProperty("ok");
  expect(await noticesOf(dana)).toEqual([["evidence_asked", "/asked"]]);
  const { waiting } = await listAsked(dana);
  expect(waiting).toMatchObject([
    {
      question: "Who keeps the sign-in sheets?",
      askedBy: "Maya Thompson",
      siteName: "Lincoln Park Elementary",
      canAdd: true,
    },
  ]);
  expect(await answer(maya, asked.ok?.requestId)).toMatchObject({
    code: "not_found",
  });
  expect(await answer(dana, asked.ok?.requestId)).toEqual({
    ok: { version: 2 },
  });
  expect(await answer(dana, asked.ok?.requestId)).toMatchObject({
    code: "stale",
    detail: { answer: "The office does." },
  });
  expect(await noticesOf(dana)).toEqual([]);
  expect((await noticesOf(maya)).map(([kind]) => kind)).toEqual([
    "evidence_answered",
  ]);
  expect((await listAsked(dana)).waiting).toEqual([]);
  expect((await listAsked(maya)).byMe).toMatchObject([
    { answer: "The office does." },
  ]);
  const verbs = (await listRowChanges(maya, siteRow())).map(({ verb }) => verb);
  expect(verbs.slice(0, 2)).toEqual(["evidence_answered", "evidence_asked"]);
});

it("evidence that is put behind the row answers by itself", async () => {
  await ask(maya, siteRow(), dana);
  await ask(maya, siteRow(), marcus, "And you?");
  expect(await send.evidence(dana, note(siteRow()))).toHaveProperty("ok");
  expect(await listQuestions(maya, siteRow())).toMatchObject([
    { question: "And you?", answeredOn: null },
    { askedOf: "Dana Morales", answer: null },
  ]);
  const [answered] = (await listAsked(dana)).answered;
  expect(answered).toMatchObject({ answer: null, roundId: panel.ids.round });
});

it("is asked by who may rate the row, of who may see it, in their own system alone", async () => {
  const names = async (scope: Scope) =>
    (await listPeopleToAsk(scope, siteRow())).map(({ name }) => name);
  const people = await names(maya);
  expect(people).toContain("Dana Morales");
  expect(people).not.toContain("Maya Thompson");
  // Viewers see no other site's rows where sites are closed to each other.
  expect(people).not.toContain("Helen Vance");
  expect(await ask(maya, siteRow(), helen)).toMatchObject({
    code: "not_found",
  });
  expect(await ask(maya, siteRow(), nadia)).toMatchObject({
    code: "not_found",
  });
  expect(await ask(helen, panel.rowAt(0), dana)).toMatchObject({
    code: "forbidden",
  });
  expect(await answerOf(listPeopleToAsk(helen, panel.rowAt(0)))).toMatchObject({
    code: "forbidden",
  });
  expect(await ask(nadia, siteRow(), nadia)).toMatchObject({
    code: "not_found",
  });
  const asked = await ask(maya, siteRow(), dana);
  expect(await answer(nadia, asked.ok?.requestId)).toMatchObject({
    code: "not_found",
  });
  expect((await listAsked(nadia)).waiting).toEqual([]);
});

it("a rater's question stays between the two until the row is open, and goes to no other rater", async () => {
  const row = panel.rowAt(0);
  expect(await ask(marcus, row, ruth)).toMatchObject({ code: "not_found" });
  const secret = "I do not know this one. Do you?";
  const asked = await ask(marcus, row, maya, secret);
  expect(asked).toHaveProperty("ok");
  const seenBy = async (scope: Scope) => {
    const questions = await listQuestions(scope, row);
    const changes = await listRowChanges(scope, row);
    return JSON.stringify([questions, changes]).includes(secret);
  };
  expect(await seenBy(marcus)).toBe(true);
  expect(await listQuestions(maya, row)).toHaveLength(1);
  for (const scope of [ruth, dana, helen]) {
    expect(await seenBy(scope)).toBe(false);
  }
  await answer(maya, asked.ok?.requestId);
  expect(await listQuestions(ruth, row)).toEqual([]);
  await panel.open(dana, 0);
  for (const scope of [ruth, dana, helen]) {
    expect(await seenBy(scope)).toBe(true);
  }
});

it("of two answers at once one holds", async () => {
  const asked = await ask(maya, siteRow(), dana);
  const answers = await Promise.all([
    answer(dana, asked.ok?.requestId),
    answer(dana, asked.ok?.requestId),
  ]);
  expect(answers.filter((one) => "ok" in one)).toHaveLength(1);
  expect((await noticesOf(maya)).length).toBe(1);
});

it("reads the page in few statements, however many questions there are", async () => {
  for (const question of ["One?", "Two?", "Three?"]) {
    await ask(maya, siteRow(), dana, question);
  }
  await listAsked(dana);
  const sent = await listStatements(() => listAsked(dana));
  expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(6);
});

function noticesOf({ personId }: Scope) {
  return asOwner(async (client) => {
    const found = await client.query<{ kind: string; path: string }>(
      `SELECT "kind", "path" FROM "Notice" WHERE "personId" = $1 AND "kind" LIKE 'evidence%' AND "endedAt" IS NULL
          AND "args"->>'round' = 'Fresh' AND "createdAt" >= (SELECT "openedAt" FROM "Round" WHERE "id" = $2) ORDER BY "createdAt"`,
      [personId, panel.ids.round],
    );
    return found.rows.map(({ kind, path }) => [kind, path]);
  });
}
