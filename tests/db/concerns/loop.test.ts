import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import {
  askAboutOne,
  askLeadership,
  decideRequest,
} from "@/lib/concerns/mutations/decision";
import { addNote } from "@/lib/concerns/mutations/note";
import { replyToAnswer } from "@/lib/concerns/mutations/reply";
import {
  linkConcern,
  mergeConcern,
  splitConcern,
} from "@/lib/concerns/mutations/split-merge";
import { tellAllSites, tellSite } from "@/lib/concerns/mutations/tell-site";
import { changeTheme, makeTheme } from "@/lib/concerns/mutations/theme";
import { triageConcern } from "@/lib/concerns/mutations/triage";
import { getConcern } from "@/lib/concerns/queries/concern";
import { readMeasures } from "@/lib/concerns/queries/measures";
import { getTheme } from "@/lib/concerns/queries/theme";
import { readThemes } from "@/lib/concerns/queries/themes";
import type { Triage } from "@/lib/concerns/fields";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  codeOf,
  concernOf,
  noticesOf,
  raise,
  siteOf,
  stateOf,
  versionOf,
} from "./raising";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let andre: Scope;
let lincoln = "";
let maple = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  lincoln = await siteOf("Lincoln Park Elementary");
  maple = await siteOf("Maple Street Elementary");
});

async function triage(id: string, kind: Triage, reason = "It fits.") {
  return triageConcern(dana, {
    concernId: id,
    triage: kind,
    triageSiteId: kind === "other_site" ? maple : null,
    reason,
    version: await versionOf(dana, id),
  });
}

describe("raising", () => {
  it("tells the site's point person first, by number alone, and one form raises one", async () => {
    const input = concernOf(lincoln);
    const id = await raise(maya, input);
    expect(await raise(maya, input)).toBe(id);
    const { concern } = await getConcern(maya, id);
    expect(concern.functionCode).toBe("PP");
    expect(concern.rows.map(({ code }) => code)).toEqual(["S4.PP.S2"]);
    const told = await noticesOf(dana);
    expect(told.at(-1)).toEqual({
      kind: "concern_raised",
      args: { concern: `C-${concern.number}` },
      path: `/concerns/${id}`,
    });
    const marcus = await scopeOf("Marcus Bell", "riverbend");
    const others = await noticesOf(marcus);
    expect(others.filter(({ path }) => path.includes(id))).toEqual([]);
  });

  it("is for one's own sites, and by leaders for everyone to see", async () => {
    expect(await codeOf(() => raise(maya, concernOf(maple)))).toBe("not_found");
    expect(await codeOf(() => raise(maya, concernOf(null)))).toBe("not_found");
    const few = concernOf(lincoln, { audience: "site_and_intermediary" });
    expect(await codeOf(() => raise(ruth, few))).toBe("forbidden");
    expect(await codeOf(() => raise(ruth, concernOf(null)))).toBe("done");
    const helen = await scopeOf("Helen Vance", "riverbend");
    expect(await codeOf(() => raise(helen, concernOf(lincoln)))).toBe(
      "not_found",
    );
  });
});

describe("triage", () => {
  it("is refused at an older version with what stands now, and keeps each change", async () => {
    const id = await raise(maya, concernOf(lincoln));
    await triage(id, "technical_assistance", "Marcus can help.");
    const stale = triageConcern(dana, {
      concernId: id,
      triage: "request",
      triageSiteId: null,
      reason: "Mine",
      version: 1,
    });
    await expect(stale).rejects.toMatchObject({
      code: "stale",
      detail: {
        triage: "technical_assistance",
        reason: "Marcus can help.",
      },
    });
    await triage(id, "other_site");
    const { concern, changes } = await getConcern(maya, id);
    expect(concern.triageSiteName).toBe("Maple Street Elementary");
    expect(changes.map(({ verb }) => verb)).toEqual([
      "concern_triaged",
      "concern_triaged",
      "concern_raised",
    ]);
    const told = await noticesOf(maya);
    expect(told.filter(({ kind }) => kind === "concern_triaged")).toHaveLength(
      2,
    );
    expect(
      await codeOf(() =>
        triageConcern(maya, {
          concernId: id,
          triage: "request",
          triageSiteId: null,
          reason: "Mine",
          version: concern.version,
        }),
      ),
    ).toBe("forbidden");
  });

  it("tells the site at once what it has settled itself", async () => {
    const id = await raise(maya, concernOf(lincoln));
    await triage(id, "settled", "The principal found a room.");
    expect(await stateOf(id)).toBe("told");
    const { concern } = await getConcern(maya, id);
    expect(concern.answers[0]?.body).toBe("The principal found a room.");
  });

  it("splits, merges within a site, and links", async () => {
    const one = await raise(maya, concernOf(lincoln));
    const two = await raise(maya, concernOf(lincoln));
    const far = await raise(andre, concernOf(maple));
    const { concernId: three } = await splitConcern(dana, {
      concernId: one,
      title: "The bus has no seats left",
      body: "Twelve children stand.",
      version: 1,
      key: randomUUID(),
    });
    const version = await versionOf(dana, two);
    expect(
      await codeOf(() =>
        mergeConcern(dana, { concernId: two, otherId: far, version }),
      ),
    ).toBe("concern_of_other_site");
    await mergeConcern(dana, { concernId: two, otherId: one, version });
    await linkConcern(dana, { concernId: three, otherId: far, version: 1 });
    const kinds = (await getConcern(dana, one)).concern.related;
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual([
      "merged",
      "split",
    ]);
    // Maya does not see Maple Street's, so nothing tells her of the link.
    expect((await getConcern(maya, three)).concern.related).toMatchObject([
      { kind: "split_from" },
    ]);
    expect(await codeOf(() => triage(two, "request"))).toBe("concern_merged");
  });
});

describe("the conversation", () => {
  it("calls in only people who see the concern", async () => {
    const id = await raise(maya, concernOf(lincoln));
    const note = (mentioned: string[]) => ({
      concernId: id,
      body: "Can you look?",
      mentioned,
      key: randomUUID(),
    });
    const foreign = await codeOf(() => addNote(maya, note([andre.personId])));
    expect(foreign).toBe("not_mentionable");
    await addNote(maya, note([ruth.personId]));
    const { notes } = await getConcern(dana, id);
    expect(notes).toMatchObject([{ mentioned: ["Ruth Okafor"] }]);
    expect((await noticesOf(ruth)).at(-1)?.kind).toBe("mentioned");
    expect(await codeOf(() => addNote(andre, note([])))).toBe("not_found");
  });
});

describe("a theme", () => {
  it("goes to leadership, comes back, is told and opens again until it is solved", async () => {
    const first = await raise(maya, concernOf(lincoln));
    const second = await raise(andre, concernOf(maple));
    const { suggestions } = await readThemes(dana);
    expect(
      suggestions.find(({ concernIds }) => concernIds.includes(first)),
    ).toMatchObject({ functionCode: "PP", codes: ["S4.PP.S2"] });
    const words = {
      title: "Buses and the longer day",
      evidence: "Two sites say the same.",
      priority: "high" as const,
    };
    const { themeId } = await makeTheme(dana, {
      ...words,
      recommendation: "",
      concernIds: [first, second],
      key: randomUUID(),
    });
    const ask = async () => {
      const { own } = await getTheme(dana, themeId);
      return codeOf(() =>
        askLeadership(dana, {
          themeId,
          version: own?.version ?? 0,
          key: randomUUID(),
        }),
      );
    };
    expect(await ask()).toBe("recommendation_needed");
    await changeTheme(dana, {
      themeId,
      ...words,
      recommendation: "Move the last bus.",
      version: 1,
    });
    expect(await ask()).toBe("concern_not_triaged");
    expect(await codeOf(() => getTheme(ruth, themeId))).toBe("not_found");
    await triage(first, "request");
    await triage(second, "request");
    expect(await ask()).toBe("done");
    expect(await ask()).toMatch(/nobody_to_tell|request_waits/);
    expect(await codeOf(() => triage(first, "settled"))).toBe("request_waits");
    const asked = await getTheme(ruth, themeId);
    expect((await noticesOf(ruth)).at(-1)).toMatchObject({
      kind: "decision_asked",
      args: { concern: `T-${asked.number}` },
    });
    const answer = (outcome: "decided" | "asked_back", requestId: string) =>
      decideRequest(ruth, {
        requestId,
        outcome,
        answer: "The last bus leaves at five.",
        owner: outcome === "decided" ? "Director of transport" : null,
        dueOn: outcome === "decided" ? "2027-01-15" : null,
        version: 1,
      });
    const latest = async () =>
      (await getTheme(ruth, themeId)).requests[0]?.id ?? "";
    await answer("asked_back", await latest());
    expect(await stateOf(first)).toBe("triaged");
    expect(await ask()).toBe("done");
    const request = await latest();
    await answer("decided", request);
    expect(await codeOf(() => answer("decided", request))).toBe(
      "request_answered",
    );
    expect(await stateOf(second)).toBe("decided");

    await tellSite(dana, {
      concernId: first,
      body: "Your bus waits.",
      version: await versionOf(dana, first),
      key: randomUUID(),
    });
    const { count } = await tellAllSites(dana, {
      themeId,
      body: "The last bus leaves at five from January.",
      key: randomUUID(),
    });
    expect(count).toBe(1);
    expect((await noticesOf(andre)).at(-1)?.kind).toBe("concern_answered");

    const reply = async (scope: Scope, id: string, isSolved: boolean) => {
      const { concern } = await getConcern(scope, id);
      const answerId = concern.answers.at(-1)?.id ?? "";
      return codeOf(() =>
        replyToAnswer(scope, {
          concernId: id,
          answerId,
          reply: isSolved ? "solved" : "not_yet",
          reason: isSolved ? null : "It still leaves at four.",
        }),
      );
    };
    expect(await reply(dana, first, true)).toBe("forbidden");
    expect(await reply(maya, first, true)).toBe("done");
    expect(await reply(maya, first, false)).toBe("answer_replied");
    expect(await reply(andre, second, false)).toBe("done");
    expect(await stateOf(second)).toBe("reopened");
    expect((await noticesOf(dana)).at(-1)?.kind).toBe("concern_reopened");

    expect(await ask()).toBe("done");
    await answer("decided", await latest());
    await tellAllSites(dana, { themeId, body: "Now.", key: randomUUID() });
    expect(await reply(andre, second, true)).toBe("done");
    const done = await getTheme(dana, themeId);
    expect(done.concerns.map(({ state }) => state)).toEqual([
      "solved",
      "solved",
    ]);
    expect(done.requests.map(({ turn }) => turn)).toEqual([3, 2, 1]);
    const [whole] = (await readMeasures(dana)).measured;
    expect(whole?.steps.decision?.count).toBeGreaterThanOrEqual(2);
  });

  it("is made of a single concern too", async () => {
    const id = await raise(maya, concernOf(lincoln));
    await triage(id, "request");
    await askAboutOne(dana, {
      concernId: id,
      title: "A late bus",
      recommendation: "Pay for one.",
      priority: "low",
      version: await versionOf(dana, id),
      key: randomUUID(),
    });
    expect(await stateOf(id)).toBe("asked");
  });
});

describe("the database itself", () => {
  it("keeps the words of a concern, a note and an answer as they were written", async () => {
    await asOwner(async (client) => {
      const { rows } = await client.query(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.column_privileges
          WHERE grantee = 'waymark_app' AND privilege_type = 'UPDATE'
            AND table_name IN ('Concern', 'ConcernNote', 'ConcernAnswer', 'ConcernRow', 'DecisionRequest')
            AND column_name IN ('title', 'body', 'siteId', 'number', 'raisedAt', 'raisedById', 'recommendation', 'mentionedIds', 'lineage')`,
      );
      expect(rows).toEqual([]);
    });
  });
});
