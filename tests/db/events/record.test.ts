import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { recordExport } from "@/lib/events/mutations/export";
import {
  countRecord,
  readRecord,
  readRecordPart,
} from "@/lib/events/queries/record";
import {
  listRecordLines,
  type RecordLine,
} from "@/lib/events/queries/record-lines";
import { readRecordSearch } from "@/lib/events/rules/search";
import { addAction } from "@/lib/plans/mutations/add-action";
import { removeReport } from "@/lib/reports/mutations/remove";
import { startReport } from "@/lib/reports/mutations/start";
import { setTriageDays } from "@/lib/concerns/mutations/triage-days";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { concernOf, raise, siteOf } from "../concerns/raising";
import { type Panel, startPanel } from "../rounds/panel-round";

const secret = "Quillfeather";
let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let andre: Scope;
let panel: Panel;
let tubman = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  tubman = await siteOf("Tubman Elementary");
  panel = await startPanel(dana, [marcus, ruth]);
});

const search = (given: Record<string, string> = {}) => readRecordSearch(given);

/** What somebody sees of it whatever the gate says: the database alone decides. */
const seenBy = (scope: Scope) =>
  withSystem(scope, (tx) => listRecordLines(tx, scope, search(), 1_000));

async function readAll(given: Record<string, string> = {}) {
  const lines: RecordLine[] = [];
  let before = search().before;
  do {
    const page = await readRecord(dana, { ...search(given), before });
    lines.push(...page.lines);
    before = page.next;
  } while (before);
  return lines;
}

describe("the record", () => {
  it("holds everything once, newest first, page by page", async () => {
    const lines = await readAll();
    const { count } = await countRecord(dana, search());
    expect(count).toBeGreaterThan(500);
    expect(lines.length).toBe(count);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(count);
    const order = lines.map(({ at, id }) => `${at} ${id}`);
    expect(order).toEqual(order.toSorted().toReversed());
  });

  it("finds by person, kind, act, site and day, each alone and together", async () => {
    const all = await readAll();
    const site = await siteOf("Lincoln Park Elementary");
    const maya = await scopeOf("Maya Thompson", "riverbend");
    const day = all.at(300)?.at.slice(0, 10) ?? "";
    const filters: [Record<string, string>, (line: RecordLine) => boolean][] = [
      [{ person: maya.personId }, (one) => one.byName === "Maya Thompson"],
      [{ kind: "evidence" }, (one) => one.verb.startsWith("evidence_")],
      [{ site }, (one) => one.siteId === site],
      [{ site: "system" }, (one) => one.siteId === null],
      [{ from: day, to: day }, (one) => one.at.startsWith(day)],
      [
        { kind: "round", act: "decided" },
        (one) => ["round_closed", "review_confirmed"].includes(one.verb),
      ],
    ];
    const ids = (lines: RecordLine[]) => lines.map(({ id }) => id);
    for (const [given, isWanted] of filters) {
      const wanted = ids(all.filter(isWanted));
      expect(wanted.length, JSON.stringify(given)).toBeGreaterThan(0);
      expect(ids(await readAll(given))).toEqual(wanted);
      expect((await countRecord(dana, search(given))).count).toBe(
        wanted.length,
      );
    }
    const together = await readAll({
      person: maya.personId,
      kind: "score",
      site,
    });
    expect(ids(together)).toEqual(
      ids(
        all.filter(
          (one) =>
            one.byName === "Maya Thompson" &&
            one.siteId === site &&
            one.verb === "rated",
        ),
      ),
    );
    expect(together.length).toBeGreaterThan(0);
  });

  it("names what each is about, in three statements", async () => {
    const statements = await listStatements(() => readRecord(dana, search()));
    expect(statements.length).toBeLessThanOrEqual(3);
    const lines = await readAll();
    const about = (verb: string) => lines.find((one) => one.verb === verb);
    expect(about("rated")?.code).toMatch(/^[SL]\d\./);
    expect(about("concern_raised")?.title).toBeTruthy();
    expect(about("milestone_confirmed")).toMatchObject({
      stage: expect.any(Number),
      number: expect.any(Number),
    });
    expect(about("round_closed")?.roundName).toBeTruthy();
    expect(about("meeting_written")?.heldOn).toMatch(/^\d{4}-/);
  });

  it.each(["Marcus Bell", "Ruth Okafor", "Maya Thompson", "Helen Vance"])(
    "is not for %s",
    async (name) => {
      const scope = await scopeOf(name, "riverbend");
      for (const read of [readRecord, countRecord, readRecordPart])
        await expect(read(scope, search())).rejects.toMatchObject({
          code: "forbidden",
        });
    },
  );
});

describe("what is confidential stays so", () => {
  it("of a concern that few see, and of the action out of it", async () => {
    const concern = await raise(
      andre,
      concernOf(tubman, {
        ...{ audience: "site_and_intermediary", title: secret, rows: [] },
      }),
    );
    await addAction(andre, {
      ...{ title: `Call ${secret}`, details: "", site: tubman, owner: null },
      ...{ ownerName: "Somebody", dueOn: "2030-01-01" },
      ...{ origin: "concern", about: concern, key: randomUUID() },
    });
    const tells = async (scope: Scope) =>
      JSON.stringify(await seenBy(scope)).includes(secret);
    expect(await tells(ruth)).toBe(false);
    expect(await tells(await scopeOf("Maya Thompson", "riverbend"))).toBe(
      false,
    );
    expect(await tells(await scopeOf("Helen Vance", "riverbend"))).toBe(false);
    expect(await tells(dana)).toBe(true);
  });

  it("of a blind rating, from the administrator too, until its row opens", async () => {
    const rated = async () =>
      (await readAll({ kind: "score" })).filter(
        ({ verb, roundId }) => verb === "rated" && roundId === panel.ids.round,
      ).length;
    const counted = () => countRecord(dana, search({ kind: "score" }));
    const before = { rated: await rated(), counted: await counted() };
    await panel.rate(marcus, 0, 1);
    expect({ rated: await rated(), counted: await counted() }).toEqual(before);
    await panel.rate(ruth, 0, 2);
    await panel.open(dana, 0);
    expect(await rated()).toBe(before.rated + 2);
  });

  it("of another system", async () => {
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    const theirs = await readRecordPart(nadia, search());
    const own = new Set((await readAll()).map(({ id }) => id));
    expect(theirs.lines.length).toBeGreaterThan(0);
    expect(theirs.lines.filter(({ id }) => own.has(id))).toEqual([]);
  });
});

it("keeps what was said of a report that was removed as a draft", async () => {
  const { reportId } = await startReport(dana, {
    ...{ title: "Never mind", from: "2026-01-01", to: "2026-06-30" },
    key: randomUUID(),
  });
  await removeReport(dana, { reportId, version: 1 });
  const lines = await readAll({ kind: "report" });
  const found = lines.filter(({ subjectId }) => subjectId === reportId);
  expect(found.map(({ verb }) => verb)).toEqual([
    "report_removed",
    "report_started",
  ]);
  expect(found[0]?.before).toEqual({ title: "Never mind" });
  expect(JSON.stringify(await seenBy(ruth))).not.toContain("Never mind");
});

describe("the request", () => {
  it("is kept with what it did, as the transaction says", async () => {
    const id = randomUUID();
    await withSystem(dana, async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.request_id', ${id}, true)`;
      await recordEvent(tx, dana, {
        ...{ verb: "triage_days_set", subjectType: "system" },
        subjectId: dana.systemId,
      });
    });
    const [latest] = await readAll({ kind: "setting" });
    expect(latest?.requestId).toBe(id);
  });

  it("is none where nobody asked, and costs no statement", async () => {
    await setTriageDays(dana, { days: 12 });
    const [latest] = await readAll({ kind: "setting" });
    expect(latest).toMatchObject({ verb: "triage_days_set", requestId: null });
  });
});

describe("files that are taken out", () => {
  it("leave nothing while they are short", async () => {
    const before = await countRecord(dana, search({ kind: "export" }));
    await recordExport(dana, { what: "sites", rows: 500 });
    expect(await countRecord(dana, search({ kind: "export" }))).toEqual(before);
  });

  it("leave an event when they are longer, or are of the record", async () => {
    await recordExport(ruth, { what: "support", rows: 501 });
    await recordExport(dana, { what: "record", rows: 3, isAlwaysKept: true });
    const [record, support] = await readAll({ kind: "export" });
    expect(support).toMatchObject({
      ...{ byName: "Ruth Okafor", after: { what: "support", rows: 501 } },
    });
    expect(record).toMatchObject({ after: { what: "record", rows: 3 } });
    expect(await countNotices()).toBe(0);
  });

  it("are told to the administrators when they are very long", async () => {
    await recordExport(ruth, { what: "scores", rows: 5_001 });
    expect(await countNotices()).toBe(1);
    // Who did it knows.
    await recordExport(dana, { what: "scores", rows: 9_000 });
    expect(await countNotices()).toBe(1);
  });
});

function countNotices() {
  return asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM "Notice" WHERE "kind" = 'much_exported' AND "personId" = $1 AND "path" = '/record?kind=export'`,
      [dana.personId],
    );
    return rows[0].n;
  });
}
