import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  countWritten,
  type Ids,
  note,
  rate,
  startFreshRound,
  send,
  untilAnswered,
} from "./round-rows";

let ids: Ids;
let dana: Scope;
let marcus: Scope;
let maya: Scope;
const systemRow = (at: number) => ({
  roundId: ids.round,
  indicatorId: ids.systemRows[at] ?? "",
});

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  marcus = await scopeOf("Marcus Bell", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
});

it("a replayed key is one write and the same answer, also at the same time", async () => {
  const input = rate(systemRow(0), 1);
  const before = await countWritten();
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => untilAnswered(() => send.rating(dana, input))),
  );
  answers.push(await send.rating(dana, input));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const after = await countWritten();
  expect(after?.ratings).toBe((before?.ratings ?? 0) + 1);
  expect(after?.events).toBe((before?.events ?? 0) + 1);
});

it("a note posted twice is one note", async () => {
  const input = note(systemRow(0));
  const first = await send.evidence(dana, input);
  const before = await countWritten();
  expect(await send.evidence(dana, input)).toEqual(first);
  expect(await countWritten()).toEqual(before);
});

it("the key of another person is another key", async () => {
  const key = randomUUID();
  await send.rating(dana, rate(systemRow(1), 1, { key }));
  const other = await send.rating(
    marcus,
    rate(systemRow(1), 2, { key, version: 1 }),
  );
  expect(other.ok?.rating).toMatchObject({ value: 2, version: 2 });
});

it("a stale write is refused with what stands, and changes nothing", async () => {
  const row = systemRow(2);
  await send.rating(dana, rate(row, 2));
  const before = await countWritten();
  const answer = await send.rating(marcus, rate(row, 1));
  expect(answer).toMatchObject({
    code: "stale",
    detail: { value: 2, version: 1, byName: "Dana Morales" },
  });
  expect(await countWritten()).toEqual(before);
});

it("twenty writers on one row: one winner a version, no update lost", async () => {
  const row = systemRow(3);
  // On a machine busy with other things some find no place in time; told so,
  // they try again, and learn what they would have learnt.
  const writers = Array.from({ length: 20 }, (_, at) => {
    const input = rate(row, at % 3);
    return untilAnswered(() => send.rating(at % 2 ? dana : marcus, input));
  });
  const answers = await Promise.all(writers);
  const won = answers.filter((answer) => "ok" in answer);
  expect(won).toHaveLength(1);
  expect(answers.filter(({ code }) => code === "stale")).toHaveLength(19);
  // Each loser tries again upon what stands, as "keep mine" does.
  let version = 1;
  for (let at = 0; at < 5; at += 1) {
    const again = await Promise.all(
      [0, 1, 2].map((value) => {
        const input = rate(row, value, { version });
        return untilAnswered(() => send.rating(dana, input));
      }),
    );
    expect(again.filter((answer) => "ok" in answer)).toHaveLength(1);
    version += 1;
  }
  expect(await readRow(row.indicatorId)).toMatchObject({
    version: 6,
    events: 6,
  });
});

it("a site's rating and the intermediary's beside it never overwrite each other", async () => {
  const indicatorId = ids.siteRows[0] ?? "";
  const row = { roundId: ids.round, indicatorId, siteId: ids.lincoln };
  const site = await send.rating(maya, rate(row, 2));
  expect(site.ok?.settled).toEqual({ state: "scored", value: 2 });
  const beside = await send.rating(dana, rate(row, 1));
  expect(beside.ok?.settled).toEqual({ state: "disputed", value: null });
  const agreed = await send.rating(dana, rate(row, 2, { version: 1 }));
  expect(agreed.ok?.settled).toEqual({ state: "scored", value: 2 });
});

it("the database refuses the app's own SQL against a closed round, and any change of an event", async () => {
  await expect(
    asDana(
      `UPDATE "Score" SET "value" = 0, "state" = 'scored' WHERE "roundId" = '${ids.closedRound}'`,
    ),
  ).rejects.toMatchObject({ code: "WM002" });
  await expect(
    asDana(
      `UPDATE "Evidence" SET "body" = 'other' WHERE "roundId" = '${ids.closedRound}'`,
    ),
  ).rejects.toMatchObject({ code: "WM002" });
  await expect(
    asDana(`UPDATE "Round" SET "name" = 'x' WHERE "id" = '${ids.closedRound}'`),
  ).rejects.toMatchObject({ code: "WM002" });
  for (const statement of [
    `UPDATE "Event" SET "verb" = 'x'`,
    `DELETE FROM "Event"`,
    `DELETE FROM "Rating"`,
    `TRUNCATE "Event"`,
  ]) {
    await expect(asDana(statement)).rejects.toMatchObject({ code: "42501" });
  }
  await expect(
    asOwner((client) => client.query(`UPDATE "Event" SET "verb" = 'x'`)),
  ).rejects.toMatchObject({ code: "WM005" });
});

it("nothing is written after a round has closed, however close the race", async () => {
  const writes = ids.systemRows.slice(4).flatMap((indicatorId) => {
    const row = { roundId: ids.round, indicatorId };
    return [send.evidence(dana, note(row)), send.rating(dana, rate(row, 1))];
  });
  const closing = send.closing(marcus, {
    roundId: ids.round,
    version: 1,
    reason: "The year is over.",
  });
  const answers = await Promise.all(writes);
  expect(await closing).toHaveProperty("ok");
  const done = answers.filter((answer) => "ok" in answer);
  for (const answer of answers) {
    if (!("ok" in answer)) expect(answer.code).toBe("round_closed");
  }
  // What was answered as saved is there, and nothing else is.
  expect(await countRowsOf(ids.systemRows.slice(4))).toBe(done.length);
  const after = await countWritten();
  const late = await send.rating(dana, rate(systemRow(4), 2, { version: 1 }));
  expect(late.code).toBe("round_closed");
  expect(await countWritten()).toEqual(after);
});

function asDana(statement: string) {
  return asApp(async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.system_id', $1, true)", [
      dana.systemId,
    ]);
    await client.query("SELECT set_config('app.person_id', $1, true)", [
      dana.personId,
    ]);
    return client.query(statement);
  });
}

function readRow(indicatorId: string) {
  return asOwner(async (client) => {
    const found = await client.query(
      `SELECT r."version", (SELECT count(*)::int FROM "Event" e WHERE e."indicatorId" = r."indicatorId"
                               AND e."roundId" = r."roundId" AND e."siteId" IS NULL AND e."verb" = 'rated') AS events
         FROM "Rating" r WHERE r."indicatorId" = $1 AND r."roundId" = $2 AND r."siteId" IS NULL`,
      [indicatorId, ids.round],
    );
    return found.rows[0];
  });
}

function countRowsOf(indicatorIds: string[]) {
  return asOwner(async (client) => {
    const found = await client.query<{ count: number }>(
      `SELECT ((SELECT count(*) FROM "Rating" WHERE "roundId" = $1 AND "indicatorId" = ANY($2::uuid[]))
             + (SELECT count(*) FROM "Evidence" WHERE "roundId" = $1 AND "indicatorId" = ANY($2::uuid[])))::int AS count`,
      [ids.round, indicatorIds],
    );
    return found.rows[0]?.count;
  });
}
