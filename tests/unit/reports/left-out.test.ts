import { describe, expect, it } from "vitest";
import { roles } from "@/lib/auth/roles";
import type { Facts } from "@/lib/reports/facts-schema";
import { parts, states, wholePart } from "@/lib/reports/fields";
import {
  canChangeReport,
  canComment,
  canReadReport,
} from "@/lib/reports/policy";
import { leaveOut, listFactKeys } from "@/lib/reports/rules/fact-keys";
import {
  drawDecisions,
  drawRequests,
  drawThemes,
} from "@/lib/reports/rules/requests";
import { startReportSchema } from "@/lib/reports/schema";
import { askedOf, emptyFacts, words } from "./facts";

const mark = "Quillfeather";
const period = { from: "2026-05-01", to: "2026-10-31" };
const marked = askedOf({ title: mark, evidence: mark, recommendation: mark });
const answered = { outcome: "decided", answer: mark, answeredOn: "2026-06-01" };
const row = {
  ...{ lineage: "line/a", code: mark, title: words(mark) },
  ...{ level: "site" as const, before: 1, after: 2 },
};
const side = { round: "Fall", closedOn: "2026-07-10", side: "id" };
const closing = {
  ...{ roundId: "id", round: mark, closedOn: "2026-07-10", workingStage: 3 },
  ...{ allAchieved: false, revisiting: null },
};
const action = { id: "a1", title: mark, outcome: mark, endedOn: "2026-06-01" };
const full: Facts = {
  ...emptyFacts,
  where_we_are: {
    ...emptyFacts.where_we_are,
    ...{ before: closing, rounds: [closing] },
    reasons: [{ key: mark, args: {} }],
    cells: { stage: 4, rows: [{ functionCode: mark, cells: [] }] },
  },
  what_changed: {
    ...{ kind: "compared", from: side, to: side },
    rose: { rows: [row], more: 0 },
    fell: { rows: [{ ...row, lineage: "line/b" }], more: 0 },
  },
  themes: drawThemes([marked], period),
  decisions: drawDecisions(
    [{ ...marked, ...answered } as typeof marked],
    period,
  ),
  gains: {
    ...emptyFacts.gains,
    ...{ rose: 1, solved: 1, actionsAtSites: 1, actions: [action] },
    milestones: [
      {
        ...{ stage: 4, number: 1, title: words(mark) },
        ...{ proposedOn: "2026-06-01", confirmedOn: null },
      },
    ],
  },
  requests: drawRequests(
    [marked],
    [{ triage: "request", triageDays: 2, decisionDays: null, toldDays: null }],
  ),
};
const added = [{ ...full.themes.brought, ...marked, id: "t9", themeId: "t9" }];
const whole = { facts: full, added };

describe("what is left out", () => {
  it.each(parts)("%s goes out whole under one key", (part) => {
    const left = leaveOut(whole, { [part]: [wholePart] });
    expect(JSON.stringify(left.facts[part])).not.toContain(mark);
    for (const other of parts.filter((one) => one !== part))
      expect(left.facts[other]).toEqual(full[other]);
  });

  it.each(parts)("%s goes out piece by piece, and no other part", (part) => {
    const keys = listFactKeys(part, full, added);
    expect(keys.length).toBeGreaterThan(0);
    const left = leaveOut(whole, { [part]: keys });
    expect(JSON.stringify(left.facts[part])).not.toContain(mark);
    if (part === "themes") expect(left.added).toEqual([]);
    for (const key of keys) {
      const without = leaveOut(whole, { [part]: [key] });
      expect(without).not.toEqual(whole);
    }
  });

  it("is nothing where nothing was chosen, or what no longer is there", () => {
    expect(leaveOut(whole, {})).toEqual(whole);
    expect(leaveOut(whole, { themes: ["gone"] })).toEqual(whole);
  });
});

describe("who may", () => {
  const who = (
    may: (actor: { role: (typeof roles)[number]; isAdmin: boolean }) => boolean,
  ) => roles.filter((role) => may({ role, isAdmin: false }));
  const staff = ["intermediary_staff"];
  const talkers = ["community_wide_leader", ...staff, "site_coordinator"];

  it.each([
    ["draft", staff, staff, []],
    ["discussed", roles, staff, talkers],
    ["sent", roles, [], talkers],
    ["final", roles, [], []],
  ] as const)("%s", (state, readers, writers, speakers) => {
    expect(states).toContain(state);
    expect(who((actor) => canReadReport(actor, { state }))).toEqual(readers);
    expect(who((actor) => canChangeReport(actor, { state }))).toEqual(writers);
    expect(who((actor) => canComment(actor, { state }))).toEqual(speakers);
  });
});

describe("the form of a new report", () => {
  const form = { title: "Fall", key: crypto.randomUUID() };
  const offered = { ...form, period: "2026-05-01~2026-10-31" };
  const other = { ...form, period: "other" };

  it.each([
    [offered, ["2026-05-01", "2026-10-31"]],
    [
      { ...other, from: "2026-01-01", to: "2026-01-01" },
      ["2026-01-01", "2026-01-01"],
    ],
  ])("reads %o", (given, expected) => {
    const { from, to } = startReportSchema.parse(given);
    expect([from, to]).toEqual(expected);
  });

  it.each([
    [form, "period"],
    [{ ...form, period: "x" }, "period"],
    [{ ...form, period: "2026-13-01~2026-99-99" }, "period"],
    [{ ...other, to: "2026-01-01" }, "from"],
    [{ ...other, from: "2026-01-01" }, "to"],
    [{ ...other, from: "2026-01-02", to: "2026-01-01" }, "to"],
    [{ ...other, from: "2026-01-02", to: "2999-01-01" }, "to"],
    [{ ...offered, title: " " }, "title"],
  ])("refuses %o at %s", (given, field) => {
    const { error } = startReportSchema.safeParse(given);
    expect(error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
});
