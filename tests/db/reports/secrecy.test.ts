import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { askAboutOne, decideRequest } from "@/lib/concerns/mutations/decision";
import { replyToAnswer } from "@/lib/concerns/mutations/reply";
import { tellSite } from "@/lib/concerns/mutations/tell-site";
import { joinTheme, makeTheme } from "@/lib/concerns/mutations/theme";
import {
  closeConcernToFew,
  triageConcern,
} from "@/lib/concerns/mutations/triage";
import { getConcern } from "@/lib/concerns/queries/concern";
import { getTheme } from "@/lib/concerns/queries/theme";
import { writeMeeting } from "@/lib/meetings/mutations/write-meeting";
import { setActionState } from "@/lib/plans/mutations/set-state";
import { addTheme } from "@/lib/reports/mutations/add-theme";
import { buildReport } from "@/lib/reports/mutations/build";
import { addComment } from "@/lib/reports/mutations/comment";
import { discussReport, sendReport } from "@/lib/reports/mutations/move";
import { getReport } from "@/lib/reports/queries/report";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  codeOf,
  concernOf,
  raise,
  siteOf,
  versionOf,
} from "../concerns/raising";
import { add } from "../plans/adding";
import { startPanel } from "../rounds/panel-round";
import { at, say, start, write } from "./reporting";

const secret = "Quillfeather";
const few = { audience: "site_and_intermediary" as const };
let dana: Scope;
let andre: Scope;
let ruth: Scope;
let everyone: Scope[] = [];
let tubman = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  const maya = await scopeOf("Maya Thompson", "riverbend");
  const helen = await scopeOf("Helen Vance", "riverbend");
  everyone = [dana, andre, ruth, maya, helen];
  tubman = await siteOf("Tubman Elementary");
});

/** What the database holds of a report, whoever may see it. */
async function readKept(id: string): Promise<string> {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT r."facts"::text || r."added"::text || COALESCE((SELECT string_agg(e."after"::text, '') FROM "Event" e WHERE e."reportId" = r."id"), '') AS "all"
         FROM "Report" r WHERE r."id" = $1`,
      [id],
    ),
  );
  return String(rows[0]?.all);
}

async function factsOf(id: string) {
  return (await getReport(dana, id)).report.facts;
}

async function triage(concernId: string, reason = secret) {
  await triageConcern(dana, {
    ...{ concernId, triage: "request", triageSiteId: null, reason },
    version: await versionOf(dana, concernId),
  });
}

async function ask(concernId: string) {
  return askAboutOne(dana, {
    ...{ concernId, title: secret, recommendation: secret },
    ...{ priority: "high", key: randomUUID() },
    version: await versionOf(dana, concernId),
  });
}

/** All that can become of a concern that few see: decided on, done, with themes and actions of its own. */
async function liveInSecret() {
  const input = { ...few, title: secret, body: secret };
  const id = await raise(andre, concernOf(tubman, input));
  await triage(id);
  const act = await add(dana, {
    ...{ title: secret, details: secret, origin: "concern", about: id },
  });
  await setActionState(dana, {
    ...{ actionId: act, state: "done", outcome: secret, version: 1 },
  });
  const { themeId } = await ask(id);
  const [request] = (await getTheme(ruth, themeId)).requests;
  await decideRequest(ruth, {
    ...{ requestId: request?.id ?? "", outcome: "decided", answer: secret },
    ...{ owner: secret, dueOn: "2030-01-01", version: 1 },
  });
  await tellSite(dana, {
    ...{ concernId: id, body: secret, key: randomUUID() },
    version: await versionOf(dana, id),
  });
  const { concern } = await getConcern(andre, id);
  const answerId = concern.answers[0]?.id ?? "";
  const said = { concernId: id, answerId, reason: "" };
  await replyToAnswer(andre, { ...said, reply: "solved" });
  await makeTheme(dana, {
    ...{ title: secret, evidence: secret, recommendation: secret },
    ...{ priority: "high", concernIds: [], key: randomUUID() },
  });
  return { id, themeId };
}

describe("what few may see", () => {
  it("is in no report: not in words, not in a number", async () => {
    const before = await start(dana);
    const { themeId } = await liveInSecret();
    for (const origin of ["theme", "decision"] as const) {
      const [request] = (await getTheme(dana, themeId)).requests;
      const about = origin === "theme" ? themeId : (request?.id ?? "");
      const act = await add(dana, { title: secret, origin, about });
      const done = { state: "done" as const, outcome: secret, version: 1 };
      await setActionState(dana, { actionId: act, ...done });
    }
    const after = await start(dana);
    expect(await factsOf(after)).toEqual(await factsOf(before));
    await discussReport(dana, await at(dana, after));
    await addComment(andre, say(after));
    expect(await readKept(after)).not.toContain(secret);
    for (const scope of everyone.filter((one) => one !== dana)) {
      const page = await getReport(scope, after);
      expect(JSON.stringify(page)).not.toContain(secret);
      expect(page.whole).toBeNull();
    }
  });

  it("takes what rests on it along, also where it only once did", async () => {
    const open = await raise(
      andre,
      concernOf(tubman, { title: "Open so far" }),
    );
    await triage(open, "For leadership.");
    const { themeId } = await askAboutOne(dana, {
      ...{ concernId: open, title: "A fence", recommendation: "Build it." },
      ...{ priority: "high", key: randomUUID() },
      version: await versionOf(dana, open),
    });
    const id = await start(dana);
    const brought = async (of: string) =>
      (await factsOf(of)).themes.brought.map(({ title }) => title);
    expect(await brought(id)).toContain("A fence");
    await discussReport(dana, await at(dana, id));
    const version = await versionOf(dana, open);
    await closeConcernToFew(dana, { concernId: open, version });
    // What was built before is not sent on as it is.
    expect(await codeOf(async () => sendReport(dana, await at(dana, id)))).toBe(
      "report_rests_on_few",
    );
    const { changed } = await buildReport(dana, await at(dana, id));
    expect(changed).toContain("themes");
    expect(await brought(id)).not.toContain("A fence");
    expect(await codeOf(async () => sendReport(dana, await at(dana, id)))).toBe(
      "done",
    );
    const [request] = (await getTheme(ruth, themeId)).requests;
    await decideRequest(ruth, {
      ...{
        requestId: request?.id ?? "",
        outcome: "asked_back",
        answer: "Why?",
      },
      ...{ owner: null, dueOn: null, version: 1 },
    });
    await joinTheme(dana, {
      ...{ concernId: open, themeId: null },
      version: await versionOf(dana, open),
    });
    const other = await raise(andre, concernOf(tubman, { title: "Another" }));
    await joinTheme(dana, {
      ...{ concernId: other, themeId },
      version: await versionOf(dana, other),
    });
    expect(await brought(await start(dana))).not.toContain("A fence");
  });
});

describe("what is the intermediary's own", () => {
  it("is told of only when somebody adds it, in its words of then, and can be left out again", async () => {
    const mark = "Not brought yet";
    const { themeId } = await makeTheme(dana, {
      ...{ title: mark, evidence: mark, recommendation: mark },
      ...{ priority: "low", concernIds: [], key: randomUUID() },
    });
    const id = await start(dana);
    expect(await readKept(id)).not.toContain(mark);
    await addTheme(dana, { ...(await at(dana, id)), themeId });
    await discussReport(dana, await at(dana, id));
    const seen = await getReport(ruth, id);
    expect(seen.report.added).toMatchObject([{ title: mark, sites: 0 }]);
    await write(dana, id, { leftOut: [themeId] });
    const after = JSON.stringify(await getReport(ruth, id));
    expect(after).not.toContain(mark);
    expect(JSON.stringify(await getReport(dana, id))).toContain(mark);
    expect(
      await codeOf(async () =>
        addTheme(ruth, { ...(await at(ruth, id)), themeId }),
      ),
    ).toBe("forbidden");
  });
});

describe("what is of single sites", () => {
  it("is told by number, and what is of the whole system in words", async () => {
    const before = await factsOf(await start(dana));
    const done = { state: "done" as const, outcome: "It works", version: 1 };
    const finish = async (more: Parameters<typeof add>[1]) =>
      setActionState(dana, { actionId: await add(dana, more), ...done });
    await finish({ title: "Of a site", site: tubman });
    await finish({ title: "Of the system" });
    const heldOn = today();
    const group = { groupName: null, came: [], guests: [], notes: "" };
    for (const siteId of [tubman, null]) {
      const { meetingId } = await writeMeeting(dana, {
        ...{ ...group, heldOn, siteId, decisions: [], key: randomUUID() },
        group: siteId ? "site" : "intermediary",
      });
      const title = siteId ? "Of a site’s meeting" : "Of our meeting";
      await finish({
        title,
        origin: "meeting",
        about: meetingId,
        site: siteId,
      });
    }
    const id = await start(dana);
    const { gains } = await factsOf(id);
    const titles = gains.actions.map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(["Of the system", "Of our meeting"]),
    );
    expect(gains.actionsAtSites).toBe(before.gains.actionsAtSites + 1);
    const kept = await readKept(id);
    expect(kept).not.toContain("Of a site");
    const sites = await asOwner((client) =>
      client.query<{ name: string }>(
        `SELECT "name" FROM "Site" WHERE "systemId" = $1`,
        [dana.systemId],
      ),
    );
    for (const { name } of sites.rows) expect(kept).not.toContain(name);
  });
});

describe("what a panel's raters say", () => {
  it("is in no report before its rows open, not even in one that its rater builds", async () => {
    const marcus = await scopeOf("Marcus Bell", "riverbend");
    const panel = await startPanel(dana, [marcus, ruth]);
    const before = await factsOf(await start(dana));
    expect(await panel.rate(marcus, 0, 0)).toMatchObject({ ok: {} });
    expect(await panel.rate(marcus, 1, 1)).toMatchObject({ ok: {} });
    for (const scope of [dana, marcus])
      expect(await factsOf(await start(scope))).toEqual(before);
    await panel.open(dana, 0, 1);
    expect(await factsOf(await start(dana))).not.toEqual(before);
  });
});
