import { describe, expect, test } from "vitest";
import {
  findNextActions,
  type NextActionsInput,
} from "@/lib/progress/rules/next-actions";
import { defaultRule, today } from "@/tests/unit/progress/stage-four";

const quiet: NextActionsInput = {
  stage: 4,
  disputedRows: 0,
  staleRows: 0,
  dueOn: null,
  sites: [],
  milestones: [],
  functions: [],
  inDoubt: [],
  accepted: [],
  settings: defaultRule,
  today,
};

const site = (name: string, unscored: number, rows = 20) => ({
  siteId: `id of ${name}`,
  name,
  rows,
  unscored,
});
const milestone = (number: number, is: "ready" | "proposed" | "done" | "") => ({
  number,
  isReady: is !== "",
  isProposed: is === "proposed" || is === "done",
  isConfirmed: is === "done",
});
const short = (functionCode: string, rowsShort: number) => ({
  functionCode,
  standing: "short" as const,
  rowsShort,
});
const find = (some: Partial<NextActionsInput>) =>
  findNextActions({ ...quiet, ...some });

describe("what to do next", () => {
  test("nothing to do gives nothing", () => {
    expect(find({})).toEqual([]);
  });

  test("ranks by kind and stops at five", () => {
    const busy = {
      disputedRows: 2,
      staleRows: 3,
      dueOn: "2026-06-10",
      sites: [site("Oak", 12)],
      milestones: [milestone(1, "proposed"), milestone(2, "ready")],
      functions: [short("PP", 2)],
      accepted: [{ stage: 1, expiresOn: "2026-07-15" }],
    };
    const keys = [
      "disputedRows",
      "sitesBehind",
      "milestonesToConfirm",
      "milestonesReady",
      "functionShort",
    ];
    expect(find(busy).map((one) => one.key)).toEqual(keys);
    const rest = find({ ...busy, disputedRows: 0, milestones: [] });
    expect(rest.map((one) => one.key)).toEqual([
      "sitesBehind",
      "functionShort",
      "staleRows",
      "attestationEnding",
    ]);
    const urgent = find({
      ...busy,
      accepted: [{ stage: 1, expiresOn: "2026-06-14" }],
    });
    expect(urgent.map((one) => one.key)).toEqual([
      "attestationEnding",
      ...keys.slice(0, 4),
    ]);
  });

  test("disputed and stale rows say how many", () => {
    expect(find({ disputedRows: 1, staleRows: 4 })).toEqual([
      { key: "disputedRows", args: { count: 1 }, href: { kind: "disputed" } },
      {
        key: "staleRows",
        args: { count: 4, months: 12 },
        href: { kind: "stale" },
      },
    ]);
  });

  test("one late site is named and linked; nearly done ones are left in peace", () => {
    const sites = [site("Oak", 5), site("Elm", 4), site("Ash", 0)];
    expect(find({ dueOn: "2026-06-07", sites })).toEqual([
      {
        key: "sitesBehind",
        args: { sites: 1, siteName: "Oak", rows: 5, days: 7 },
        href: { kind: "site", siteId: "id of Oak" },
      },
    ]);
  });

  test("several late sites are one action, the furthest behind first", () => {
    const sites = [site("Oak", 10), site("Elm", 12), site("Ash", 12)];
    expect(find({ dueOn: "2026-05-30", sites })).toEqual([
      {
        key: "sitesOverdue",
        args: { sites: 3, siteName: "Ash", rows: 34, days: 1 },
        href: { kind: "sites" },
      },
    ]);
  });

  test("due today is not overdue, and without an open round nobody is late", () => {
    const sites = [site("Oak", 20)];
    expect(find({ dueOn: today, sites })[0]).toMatchObject({
      key: "sitesBehind",
      args: { days: 0 },
    });
    expect(find({ dueOn: null, sites })).toEqual([]);
  });

  test("milestones: proposed ones to confirm, ready ones to propose, others not", () => {
    const milestones = [
      milestone(3, "proposed"),
      milestone(1, "proposed"),
      milestone(2, "done"),
      milestone(4, ""),
      milestone(5, "ready"),
    ];
    expect(find({ milestones })).toEqual([
      {
        key: "milestonesToConfirm",
        args: { stage: 4, count: 2, numbers: "1, 3" },
        href: { kind: "milestones", stage: 4 },
      },
      {
        key: "milestonesReady",
        args: { stage: 4, count: 1, numbers: "5" },
        href: { kind: "milestones", stage: 4 },
      },
    ]);
  });

  test("the function furthest short, never one that is only flagged", () => {
    const functions = [
      { ...short("FR", 9), standing: "flagged" as const },
      short("PP", 1),
      short("CE", 3),
    ];
    expect(find({ functions })).toEqual([
      {
        key: "functionShort",
        args: { functionCode: "CE", count: 3 },
        href: { kind: "function", stage: 4, functionCode: "CE" },
      },
    ]);
  });

  test("the attestation that ends first, within 60 days", () => {
    const accepted = [
      { stage: 3, expiresOn: "2026-07-30" },
      { stage: 2, expiresOn: "2026-07-10" },
      { stage: 1, expiresOn: null },
    ];
    expect(find({ accepted })).toEqual([
      {
        key: "attestationEnding",
        args: { stage: 2, on: "2026-07-10", days: 40 },
        href: { kind: "attestation", stage: 2 },
      },
    ]);
    expect(find({ accepted: [{ stage: 1, expiresOn: "2026-07-31" }] })).toEqual(
      [],
    );
  });
});

test("a stage that needs attention is named before one due for review, one at a time", () => {
  const [first, ...others] = find({
    disputedRows: 1,
    inDoubt: [
      { stage: 1, state: "review_due" },
      { stage: 3, state: "needs_attention" },
    ],
  });
  expect(first).toEqual({
    key: "stageInDoubt",
    args: { stage: 3, state: "needs_attention" },
    href: { kind: "doubt", stage: 3 },
  });
  expect(others.map(({ key }) => key)).toEqual(["disputedRows"]);
});
