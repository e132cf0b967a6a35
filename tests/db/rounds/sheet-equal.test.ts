import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { askForEvidence } from "@/lib/rounds/mutations/ask";
import { decidePanelRow } from "@/lib/rounds/mutations/panel-decide";
import { acceptSite, submitSite } from "@/lib/rounds/mutations/site-review";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Panel, startPanel } from "./panel-round";
import { rate, send } from "./round-rows";
import { bringIn, confirm, download, edit, look } from "./sheet-files";

// What saving one row refuses, settles and answers, a sheet of many does alike.

let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let maya: Scope;
let panel: Panel;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
});
beforeEach(async () => {
  panel = await startPanel(dana, [marcus, ruth]);
});

type Row = { roundId: string; indicatorId: string; siteId: string | null };

const siteRow = (at = 0): Row => ({
  roundId: panel.ids.round,
  indicatorId: panel.ids.siteRows[at] ?? "",
  siteId: panel.ids.lincoln,
});
const keyOf = ({ indicatorId, siteId }: Row) =>
  `${indicatorId}/${siteId ?? "system"}`;

/** A sheet of the row's part in which somebody said something of this row alone. */
async function sheetWith(
  scope: Scope,
  row: Row,
  cells: Record<string, string | null>,
) {
  const file = await download(scope, row.roundId, row.siteId ?? "system");
  return edit(file, (all) =>
    all.key === keyOf(row) ? { ...all, ...cells } : all,
  );
}

/** Why a sheet that was downloaded before may not change the row, and why saving it alone may not. */
async function refusals(
  scope: Scope,
  row: Row,
  happen: () => Promise<unknown>,
  score = "1",
) {
  const file = await sheetWith(scope, row, { score });
  await happen();
  const { plan } = await bringIn(scope, row.roundId, file);
  expect(plan.changes).toEqual([]);
  const alone = await send.rating(scope, rate(row, Number(score)));
  return [
    plan.refused.map(({ why }) => why),
    "code" in alone ? [alone.code] : [],
  ];
}

const run = (text: string, ...values: unknown[]) =>
  asOwner((client) => client.query(text, values));

describe("what a sheet refuses", () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      "site_not_asked",
      () =>
        run(
          `INSERT INTO "LeftOutSite" ("systemId", "roundId", "siteId", "leftOutById") VALUES ($1, $2, $3, $4)`,
          ...[maya.systemId, panel.ids.round, panel.ids.lincoln, dana.personId],
        ),
    ],
    ["site_submitted", () => submitSite(maya, part())],
    [
      "site_accepted",
      async () => {
        await submitSite(maya, part());
        await acceptSite(dana, part(1));
      },
    ],
    [
      "not_found",
      () =>
        run(
          `UPDATE "Site" SET "status" = 'paused' WHERE "id" = $1`,
          panel.ids.lincoln,
        ),
    ],
  ])("of a site is what saving alone refuses: %s", async (why, happen) => {
    try {
      expect(await refusals(maya, siteRow(), happen)).toEqual([[why], [why]]);
    } finally {
      await run(
        `UPDATE "Site" SET "status" = 'active' WHERE "id" = $1`,
        panel.ids.lincoln,
      );
    }
  });

  it("is a 3 with nothing behind it, and a row of an accepted site even to the intermediary", async () => {
    const nothing = async () => {};
    const three = await refusals(maya, siteRow(), nothing, "3");
    expect(three).toEqual([["evidence_needed"], ["evidence_needed"]]);
    const both = await refusals(dana, siteRow(), async () => {
      await submitSite(maya, part());
      await acceptSite(dana, part(1));
    });
    expect(both).toEqual([["site_accepted"], ["site_accepted"]]);
  });

  it("is a panel's row that its rater handed in, or that is open", async () => {
    const row = panel.rowAt(0);
    const handedIn = () => panel.handIn(marcus);
    expect(await refusals(marcus, row, handedIn)).toEqual([
      ["panel_handed_in"],
      ["panel_handed_in"],
    ]);
    const opened = () => panel.open(dana, 1);
    expect(await refusals(ruth, panel.rowAt(1), opened)).toEqual([
      ["panel_opened"],
      ["panel_opened"],
    ]);
  });

  it("is a panel's row of whoever is not asked, though they may score the level", async () => {
    const [mine] = await download(dana, panel.ids.round, "system");
    const keys = (mine?.rows ?? []).map((row) => row[12]);
    expect(keys).not.toContain(keyOf(panel.rowAt(0)));
    const file = await sheetWith(marcus, panel.rowAt(0), { score: "1" });
    const { plan } = await bringIn(dana, panel.ids.round, file);
    expect(plan.refused.map(({ why }) => why)).toEqual(["forbidden"]);
    expect(await send.rating(dana, rate(panel.rowAt(0), 1))).toMatchObject({
      code: "forbidden",
    });
  });
});

describe("what a sheet settles", () => {
  const confirmed = async (
    scope: Scope,
    row: Row,
    cells: Record<string, string | null>,
  ) => {
    const file = await sheetWith(scope, row, cells);
    const page = await bringIn(scope, row.roundId, file);
    expect(page.plan.changes).toHaveLength(1);
    expect(await confirm(scope, page)).toHaveProperty("ok");
    return look(scope, page.id);
  };
  const scoreOf = async ({ roundId, indicatorId, siteId }: Row) => {
    const { rows } = await run(
      `SELECT "state"::text, "value" FROM "Score" WHERE "roundId" = $1 AND "indicatorId" = $2 AND "subjectId" = $3`,
      ...[roundId, indicatorId, siteId],
    );
    return rows[0];
  };
  const decisionOf = async ({ roundId, indicatorId }: Row) => {
    const { rows } = await run(
      `SELECT "value", "decidedAt" IS NOT NULL AS holds FROM "PanelRow" WHERE "roundId" = $1 AND "indicatorId" = $2`,
      ...[roundId, indicatorId],
    );
    return rows[0];
  };
  /** The site says 0, the intermediary 2, and the group decides. */
  const decided = async (value: number) => {
    const row = siteRow();
    await send.rating(maya, rate(row, 0));
    await send.rating(dana, rate(row, 2));
    const { rows } = await run(
      `SELECT "version" FROM "Score" WHERE "roundId" = $1 AND "indicatorId" = $2`,
      ...[row.roundId, row.indicatorId],
    );
    await decidePanelRow(dana, {
      ...row,
      ...{ value, nonScore: null, reason: "We agreed." },
      version: Number(rows[0].version),
      key: randomUUID(),
    });
    return row;
  };

  it("is disputed where a site and the intermediary differ", async () => {
    await send.rating(dana, rate(siteRow(), 2));
    await confirmed(maya, siteRow(), { score: "1" });
    expect(await scoreOf(siteRow())).toEqual({
      state: "disputed",
      value: null,
    });
  });

  it("is what the group decided, as long as nobody says anything else", async () => {
    const row = await decided(1);
    await confirmed(maya, row, { score: "1" });
    expect(await scoreOf(row)).toEqual({ state: "scored", value: 1 });
    expect(await decisionOf(row)).toEqual({ value: 1, holds: true });
    await confirmed(maya, row, { score: "3", note: "It outlived two heads." });
    expect(await scoreOf(row)).toEqual({ state: "disputed", value: null });
    expect(await decisionOf(row)).toEqual({ value: null, holds: false });
  });

  it("leaves a panel's row as it stood, and tells nobody of it", async () => {
    const row = panel.rowAt(2);
    const secret = "Only Marcus knows this";
    await confirmed(marcus, row, { score: "2", note: secret });
    expect(await panel.readScore(2)).toBeNull();
    for (const scope of [ruth, dana, maya]) {
      const theirs = await download(scope, row.roundId, "all");
      expect(JSON.stringify(theirs)).not.toContain(secret);
    }
    const mine = await download(marcus, row.roundId, "system");
    const said = mine[0]?.rows.find((cells) => cells[12] === keyOf(row));
    expect(said?.[10]).toBe("2 Largely in place");
    const ofRuth = await download(ruth, row.roundId, "system");
    const unsaid = ofRuth[0]?.rows.find((cells) => cells[12] === keyOf(row));
    expect(unsaid?.slice(8, 11)).toEqual(["Not scored", null, null]);
    expect(unsaid?.slice(13)).toEqual(["0", null]);
  });

  it("answers what its writer was asked of the row, by the note", async () => {
    const row = siteRow(1);
    const { requestId } = await askForEvidence(dana, {
      ...{ ...row, askedOfId: maya.personId, question: "Who keeps it?" },
      key: randomUUID(),
    });
    await confirmed(maya, row, { note: "The office keeps it." });
    const { rows } = await run(
      `SELECT "answeredById", "answer" FROM "EvidenceRequest" WHERE "id" = $1`,
      requestId,
    );
    expect(rows).toEqual([{ answeredById: maya.personId, answer: null }]);
  });
});

/** Lincoln Park's part as a form names it. */
function part(version = 0) {
  return { roundId: panel.ids.round, siteId: panel.ids.lincoln, version };
}
