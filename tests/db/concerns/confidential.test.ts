import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { askAboutOne } from "@/lib/concerns/mutations/decision";
import { addNote } from "@/lib/concerns/mutations/note";
import { replyToAnswer } from "@/lib/concerns/mutations/reply";
import {
  linkConcern,
  mergeConcern,
  splitConcern,
} from "@/lib/concerns/mutations/split-merge";
import { tellSite } from "@/lib/concerns/mutations/tell-site";
import { changeTheme } from "@/lib/concerns/mutations/theme";
import {
  closeConcernToFew,
  triageConcern,
} from "@/lib/concerns/mutations/triage";
import { getConcern } from "@/lib/concerns/queries/concern";
import { readInbox } from "@/lib/concerns/queries/inbox";
import { getTheme } from "@/lib/concerns/queries/theme";
import { changeAction } from "@/lib/plans/mutations/change-action";
import { setActionState } from "@/lib/plans/mutations/set-state";
import { getAction } from "@/lib/plans/queries/action";
import { readInboxSearch } from "@/lib/concerns/rules/search";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { add, formOf, ownedBy, toldOf } from "../plans/adding";
import {
  codeOf,
  concernOf,
  noticesOf,
  raise,
  siteOf,
  versionOf,
} from "./raising";
import { listDifferences, walkAs } from "./walk";

const secret = "Quillfeather";
const few = { audience: "site_and_intermediary" as const };
let dana: Scope;
let andre: Scope;
let ruth: Scope;
/** Leaders, viewers, coordinators of other sites, another system: none of them may learn of it. */
let others: Scope[] = [];
let tubman = "";
let known = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  others = [
    ruth,
    await scopeOf("Maya Thompson", "riverbend"),
    await scopeOf("Helen Vance", "riverbend"),
    await scopeOf("Nadia Haddad", "lakeshore"),
  ];
  tubman = await siteOf("Tubman Elementary");
  known = await raise(andre, concernOf(tubman, { rows: [] }));
});

it("shows nobody else anything of a confidential concern, not even that there is one", async () => {
  const before = await walk(others, [known]);
  expect(before.length).toBeGreaterThan(100);
  const { id, second } = await liveInSecret();
  const after = await walk(others, [known]);
  expect(listDifferences(before, after)).toEqual([]);
  const asked = await walk(others, [id, second]);
  const told = [...after, ...asked].filter(({ text }) => text.includes(secret));
  expect(told.map(({ place }) => place)).toEqual([]);
});

it("shows it to its site and the intermediary, so that the walk would have found it", async () => {
  const id = await raise(
    andre,
    concernOf(tubman, { ...few, title: secret, rows: [] }),
  );
  const seen = await walk([andre, dana], [id]);
  const places = seen
    .filter(({ text }) => text.includes(secret))
    .map(({ place }) => place);
  expect(places).toEqual(
    expect.arrayContaining([
      "Andre Wallace: the concern",
      "Andre Wallace: the inbox",
      "Andre Wallace: table Concern",
      "Dana Morales: the concern",
      "Dana Morales: the search",
    ]),
  );
});

it("gives leaders no more than the words that were written for them", async () => {
  const id = await raise(andre, concernOf(tubman, { ...few, title: secret }));
  await triage(id, secret);
  const before = await getCounts(ruth);
  const { themeId } = await askAboutOne(dana, {
    concernId: id,
    title: "Families without a home",
    recommendation: "Let their children stay at their school.",
    priority: "high",
    version: await versionOf(dana, id),
    key: randomUUID(),
  });
  await changeTheme(dana, {
    themeId,
    title: `Families such as the ${secret}`,
    evidence: secret,
    recommendation: secret,
    priority: "high",
    version: 1,
  });
  const seen = await walk([ruth], [id], themeId);
  expect(seen.filter(({ text }) => text.includes(secret))).toEqual([]);
  const page = await getTheme(ruth, themeId);
  expect(page.own).toBeNull();
  expect(page.requests[0]?.recommendation).toMatch(/stay at their school/);
  expect([page.concerns, page.rows]).toEqual([[], []]);
  expect(await getCounts(ruth)).toEqual(before);
  expect(JSON.stringify(await noticesOf(ruth))).not.toContain("C-");
});

it("is closed later too, with its history, and never opens again", async () => {
  const one = await raise(andre, concernOf(tubman, { title: secret }));
  const two = await raise(andre, concernOf(tubman, { title: "Another" }));
  const link = { concernId: two, otherId: one, version: 1 };
  await linkConcern(dana, link);
  expect(await codeOf(() => getConcern(ruth, one))).toBe("done");
  const version = await versionOf(dana, one);
  expect(
    await codeOf(() => closeConcernToFew(ruth, { concernId: one, version })),
  ).toBe("forbidden");
  await closeConcernToFew(andre, { concernId: one, version });
  const seen = await walk([ruth], [one, two]);
  expect(
    seen.filter(({ text }) => text.includes(secret) || text.includes(one)),
  ).toEqual([]);
  const again = { ...link, version: await versionOf(dana, two) };
  expect(await codeOf(() => linkConcern(dana, again))).toBe(
    "concern_seen_by_fewer",
  );
  expect(await codeOf(() => mergeConcern(dana, { ...again }))).toBe(
    "concern_seen_by_fewer",
  );
  await expect(
    withSystem(dana, (tx) =>
      tx.concern.updateMany({
        where: { id: one },
        data: { audience: "everyone" },
      }),
    ),
  ).rejects.toThrow(/concern_stays_closed/);
});

it("takes its actions along when it is closed, and what was told of them", async () => {
  const id = await raise(andre, concernOf(tubman, { title: "Open so far" }));
  const from = { origin: "concern" as const, about: id };
  const act = await add(dana, { ...from, ...ownedBy(ruth), title: secret });
  const own = await add(dana, { ...from, ...ownedBy(andre), title: secret });
  const told = async (scope: Scope, of: string) =>
    (await toldOf(scope)).filter(({ path }) => path === `/plan/${of}`).length;
  expect(await codeOf(() => getAction(ruth, act))).toBe("done");
  expect([await told(ruth, act), await told(andre, own)]).toEqual([1, 1]);
  const version = await versionOf(dana, id);
  await closeConcernToFew(dana, { concernId: id, version });
  expect(await codeOf(() => getAction(ruth, act))).toBe("not_found");
  expect(await codeOf(() => getAction(andre, act))).toBe("done");
  expect([await told(ruth, act), await told(andre, own)]).toEqual([0, 1]);
  const seen = await walk(others, [id]);
  expect(seen.filter(({ text }) => text.includes(secret))).toEqual([]);
});

it("is gone for a coordinator who leaves the site or whose term ends", async () => {
  const id = await raise(andre, concernOf(tubman, { ...few, title: secret }));
  expect(await codeOf(() => getConcern(andre, id))).toBe("done");
  await asOwner((client) =>
    client.query(
      `UPDATE "Membership" SET "termFrom" = current_date - 30, "termTo" = current_date - 3 WHERE "id" = $1`,
      [andre.membershipId],
    ),
  );
  expect(await codeOf(() => getConcern(andre, id))).toBe("not_found");
});

/** The whole loop of two concerns that few see. */
async function liveInSecret() {
  const input = concernOf(tubman, {
    ...few,
    title: `${secret} family`,
    body: secret,
  });
  const id = await raise(andre, input);
  await addNote(andre, {
    concernId: id,
    body: secret,
    mentioned: [dana.personId],
    key: randomUUID(),
  });
  for (const person of others) {
    const called = { concernId: id, body: "x", key: randomUUID() };
    expect(
      await codeOf(() =>
        addNote(dana, { ...called, mentioned: [person.personId] }),
      ),
    ).toBe("not_mentionable");
  }
  await triage(id, secret);
  const { concernId: second } = await splitConcern(dana, {
    concernId: id,
    title: secret,
    body: secret,
    version: await versionOf(dana, id),
    key: randomUUID(),
  });
  await linkConcern(dana, { concernId: second, otherId: known, version: 1 });
  await tellSite(dana, {
    concernId: id,
    body: secret,
    version: await versionOf(dana, id),
    key: randomUUID(),
  });
  const act = await add(andre, {
    ...{ title: secret, details: secret, origin: "concern", about: id },
    ...ownedBy(dana),
  });
  await setActionState(dana, {
    ...{ actionId: act, state: "done", outcome: secret, version: 1 },
  });
  await changeAction(andre, {
    ...(await formOf(andre, act)),
    ...ownedBy(andre),
    title: `${secret} again`,
  });
  for (const person of others) {
    const asked = { origin: "concern" as const, about: id, ...ownedBy(person) };
    expect(await codeOf(() => add(dana, asked))).toBe("owner_cannot_see");
    expect(await codeOf(() => getAction(person, act))).toBe("not_found");
  }
  const { concern } = await getConcern(andre, id);
  await replyToAnswer(andre, {
    concernId: id,
    answerId: concern.answers[0]?.id ?? "",
    reply: "not_yet",
    reason: secret,
  });
  return { id, second };
}

async function triage(id: string, reason: string) {
  return triageConcern(dana, {
    concernId: id,
    triage: "technical_assistance",
    triageSiteId: null,
    reason,
    version: await versionOf(dana, id),
  });
}

async function getCounts(scope: Scope) {
  const { counts } = await readInbox(scope, readInboxSearch({ view: "all" }));
  return counts;
}

const walk = (
  people: readonly Scope[],
  concernIds: string[],
  themeId?: string,
) => walkAs(people, { secret, siteId: tubman, concernIds, themeId });
