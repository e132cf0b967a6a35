import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findCalendarScope, type Scope } from "@/lib/auth/scope";
import { endCalendar, makeCalendar } from "@/lib/calendar/mutations/feed";
import { findCalendar } from "@/lib/calendar/queries/feed";
import { GET } from "@/app/api/calendar/[token]/route";
import { withSystem } from "@/lib/db/transaction";
import { listStatements } from "../../support/list-statements";
import { readCalendar } from "../../support/read-calendar";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { concernOf, raise, siteOf } from "../concerns/raising";
import { add, ownedBy } from "../plans/adding";

const names = ["Dana Morales", "Ruth Okafor", "Maya Thompson", "Andre Wallace"];
const secretTitle = "Ring the shelter on Elm Street";
const people: Scope[] = [];
let andre: Scope;
let maya: Scope;
let dana: Scope;

beforeAll(async () => {
  await seedDatabase();
  for (const name of [...names, "Helen Vance"])
    people.push(await scopeOf(name, "riverbend"));
  andre = await scopeOf("Andre Wallace", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  dana = await scopeOf("Dana Morales", "riverbend");
  const tubman = await siteOf("Tubman Elementary");
  const concern = await raise(
    andre,
    concernOf(tubman, {
      ...{ title: "A family of Elm Street", audience: "site_and_intermediary" },
    }),
  );
  await add(dana, {
    ...{ origin: "concern", about: concern, title: secretTitle },
    ...ownedBy(andre),
  });
  await add(dana, { title: "Order the chairs", ...ownedBy(andre) });
});

const get = (token: string) =>
  GET(new Request("http://localhost/"), {
    params: Promise.resolve({ token }),
  });

async function fetchOf(scope: Scope) {
  const { token } = await makeCalendar(scope);
  const answer = await get(`${token}.ics`);
  expect(answer.status).toBe(200);
  return { token, answer, text: await answer.text() };
}

async function wordsOf(scope: Scope) {
  const { text } = await fetchOf(scope);
  return readCalendar(text).events;
}

describe("a member's calendar", () => {
  it("is one that programs read, and nobody keeps", async () => {
    const { answer, text } = await fetchOf(andre);
    expect(answer.headers.get("content-type")).toBe(
      "text/calendar; charset=utf-8",
    );
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    const { events } = readCalendar(text);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    const titles = events.map(({ SUMMARY }) => SUMMARY);
    expect(titles).toContain("Your action: Order the chairs");
    expect(
      titles.filter((one) => /^Scores are due/.test(one ?? "")),
    ).toHaveLength(1);
  });

  it("holds for each role what they see in the app, and nothing of what few see", async () => {
    for (const scope of people) {
      const { text } = await fetchOf(scope);
      const whole = text.replaceAll("\r\n ", "");
      expect(whole).not.toContain(secretTitle);
      expect(whole).not.toContain("Elm Street");
      const events = readCalendar(text).events;
      const ids = events.flatMap(
        ({ UID }) => /^(?:meeting|action)-(.{36})@/.exec(UID ?? "")?.[1] ?? [],
      );
      const seen = await withSystem(scope, async (tx) => [
        ...(await tx.meeting.findMany({ select: { id: true } })),
        ...(await tx.planAction.findMany({
          where: { ownerId: scope.personId },
          select: { id: true },
        })),
      ]);
      const known = new Set(seen.map(({ id }) => id));
      expect(ids.filter((id) => !known.has(id))).toEqual([]);
    }
    const own = (await wordsOf(andre)).map(({ SUMMARY }) => SUMMARY);
    expect(own).toContain("An action of yours is due. Open Waymark to see it.");
    const lincoln = "Site team, Lincoln Park Elementary";
    const has = async (scope: Scope) =>
      (await wordsOf(scope)).some(({ SUMMARY }) => SUMMARY?.includes(lincoln));
    expect([await has(maya), await has(andre)]).toEqual([true, false]);
  });

  it("names nothing but what is in the system of its address", async () => {
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    const { text } = await fetchOf(nadia);
    expect(text).not.toContain("riverbend");
    expect(text).toContain("/lakeshore/rounds/");
  });

  it("takes two statements, the gate and the feed", async () => {
    const { token } = await makeCalendar(andre);
    const statements = await listStatements(() => get(`${token}.ics`));
    expect(statements, statements.join("\n")).toHaveLength(2);
  });
});

describe("its address", () => {
  beforeEach(() => endCalendar(maya));

  it("leaves on record that there is one, or none any more, and never its address", async () => {
    const { token } = await makeCalendar(maya);
    await endCalendar(maya);
    await endCalendar(maya);
    const told = await withSystem(maya, (tx) =>
      tx.event.findMany({
        where: { systemId: maya.systemId, subjectId: maya.membershipId },
        orderBy: { at: "desc" },
        take: 2,
      }),
    );
    const verbs = told.map(({ verb }) => verb);
    expect(verbs).toEqual(["calendar_ended", "calendar_made"]);
    expect(JSON.stringify(told)).not.toContain(token);
  });

  const statusOf = async (token: string) => (await get(`${token}.ics`)).status;

  it("is kept as a hash alone, and ends when it is renewed or ended", async () => {
    expect(await findCalendar(maya)).toBeNull();
    const first = await makeCalendar(maya);
    const kept = await asOwner((client) =>
      client.query(`SELECT t::text AS row FROM "CalendarFeed" t`),
    );
    for (const { row } of kept.rows) expect(row).not.toContain(first.token);
    const second = await makeCalendar(maya);
    expect(await statusOf(first.token)).toBe(404);
    expect(await statusOf(second.token)).toBe(200);
    expect(await findCalendar(maya)).toBeInstanceOf(Date);
    await endCalendar(maya);
    expect(await statusOf(second.token)).toBe(404);
  });

  it("is the same not found whatever is wrong with it", async () => {
    const { token } = await makeCalendar(maya);
    for (const wrong of ["x.ics", `${"a".repeat(43)}.ics`, token, "%00.ics"]) {
      const answer = await get(wrong);
      expect([answer.status, await answer.text()]).toEqual([404, "Not found"]);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
    }
  });

  it("reads nothing once a term or an account is over, and does not come back with a removed member", async () => {
    const { token } = await makeCalendar(maya);
    const set = (statement: string) =>
      asOwner((client) => client.query(statement, [maya.personId]));
    await set(
      `UPDATE "Membership" SET "termTo" = current_date - 2 WHERE "personId" = $1`,
    );
    expect(await statusOf(token)).toBe(404);
    await set(`UPDATE "Membership" SET "termTo" = NULL WHERE "personId" = $1`);
    expect(await statusOf(token)).toBe(200);
    await set(`UPDATE "Person" SET "disabledAt" = now() WHERE "id" = $1`);
    expect(await findCalendarScope(token)).toBeNull();
    await set(`UPDATE "Person" SET "disabledAt" = NULL WHERE "id" = $1`);
    await set(
      `UPDATE "Membership" SET "termTo" = current_date - 1, "removedAt" = now(), "adminSince" = NULL WHERE "personId" = $1`,
    );
    await set(
      `UPDATE "Membership" SET "termTo" = NULL, "removedAt" = NULL WHERE "personId" = $1`,
    );
    expect(await statusOf(token)).toBe(404);
  });

  it("is nobody else's to see or change", async () => {
    await makeCalendar(maya);
    const others = await withSystem(dana, (tx) =>
      tx.calendarFeed.findMany({ where: { personId: maya.personId } }),
    );
    expect(others).toEqual([]);
    const changed = await withSystem(dana, (tx) =>
      tx.calendarFeed.updateMany({
        where: { personId: maya.personId },
        data: { tokenHash: "0".repeat(64) },
      }),
    );
    expect(changed.count).toBe(0);
  });
});
