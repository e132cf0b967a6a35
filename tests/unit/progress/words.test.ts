import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import type { Flag, Reason, StageState, Told } from "@/lib/progress/schema";
import type { RuleStep } from "@/lib/progress/rules/explain";
import type { RowReason } from "@/lib/progress/rules/explain-row";
import { fillArgs } from "@/lib/progress/rules/fill-args";
import type { NextAction } from "@/lib/progress/rules/next-actions";
import { progress as en } from "@/messages/en/progress";
import { progress as es } from "@/messages/es/progress";

type Args = Record<string, string | number>;

/** Every key with its args, complete by type: a key or an arg left out does not compile. */
type Samples<Words extends { key: string; args: object }> = {
  [Key in Words["key"]]: Extract<Words, { key: Key }>["args"];
};

const on = "2026-05-31";
const functionCode = "PP";
const numbers = { count: 2, numbers: "1, 3" };
const share = { functionCode, met: 1, scored: 2 };
const site = { sites: 1, siteName: "Oak", rows: 12, days: 3 };

const reasons: Samples<Reason> & Samples<Told<RowReason>> = {
  noRows: {},
  notScored: { rows: 40 },
  coverageLow: { percent: 50, atLeast: 80, count: 20 },
  notApplicableMany: { count: 15, rows: 40, limit: 33 },
  disputed: { count: 1 },
  stale: { count: 2, months: 12 },
  metLow: { percent: 82, atLeast: 85, count: 1 },
  metBelowKeep: { percent: 67, keep: 70, count: 1 },
  functionShort: { ...share, count: 2 },
  functionUnscored: { functionCode, rows: 3 },
  milestonesOpen: { count: 1, numbers: "2" },
  milestonesProposed: numbers,
  achieved: { met: 34, scored: 40, percent: 85 },
  keptAchieved: { percent: 80, keep: 70, on },
  attestationExpired: { on },
  attestationUnconfirmed: {},
  revisited: {},
  lost: { on, keep: 70, atLeast: 85 },
  rowDisputed: {},
  rowDontKnow: {},
  rowUnscored: {},
  rowStale: { months: 12 },
  rowBelowLine: { value: 1, from: 2 },
  rowNotStarted: {},
  rowSitesDisputed: { count: 1 },
  rowSitesShort: { count: 2, met: 5, scored: 10 },
  rowSitesUnscored: { scored: 1, active: 10 },
};

const flags: Samples<Flag> = {
  functionFewRows: share,
  functionFewUnscored: { functionCode, rows: 1 },
  functionSlipped: share,
  milestonesSlipped: numbers,
};

const rule: Samples<RuleStep> = {
  met: { from: 2 },
  sites: { metPercent: 70, scoredPercent: 50 },
  rows: { rows: 40, notApplicable: 1, applicable: 39 },
  notApplicable: { count: 1, rows: 40, limit: 33 },
  unscored: { count: 5, disputed: 1, stale: 2, dontKnow: 1, months: 12 },
  coverage: { scored: 34, applicable: 39, percent: 87, atLeast: 80 },
  metShare: { met: 30, scored: 34, percent: 88, atLeast: 85 },
  keep: { met: 30, scored: 34, percent: 88, keep: 70, on },
  range: { low: 76, high: 89 },
  function: { ...share, over: 50 },
  functionFewRows: { ...share, rowsAtLeast: 3 },
  milestones: { confirmed: 2, total: 3 },
  noMilestones: {},
  result: { stage: 4, state: "in_progress" },
  version: { version: "1.0", preset: "strict" },
};

const nextActions: Samples<NextAction> = {
  stageInDoubt: { stage: 3, state: "review_due" },
  attestationEnding: { stage: 1, on, days: 3 },
  disputedRows: { count: 2 },
  sitesOverdue: site,
  sitesBehind: site,
  milestonesToConfirm: { stage: 4, ...numbers },
  milestonesReady: { stage: 4, count: 1, numbers: "2" },
  functionShort: { functionCode, count: 2 },
  staleRows: { count: 3, months: 12 },
};

const states: Record<StageState, Args> = {
  no_rows: {},
  not_scored: {},
  provisional: {},
  in_progress: {},
  achieved: {},
  needs_attention: {},
  review_due: {},
};

const stages = { count: 2, stages: "4, 5" };
const sentence: Record<keyof typeof en.sentence, Args> = {
  workingIn: { stage: 3 },
  sustaining: { stage: 5 },
  revisiting: { stage: 2 },
  because: { stage: 3, reasons: "x; y" },
  alsoActiveIn: stages,
  highestReached: { stage: 3, on },
  acceptedUntil: { stage: 1, on },
  accepted: { stage: 1 },
  inDoubt: stages,
  asOf: { on },
  computed: {},
  confirmed: {},
  ruleVersion: { version: "1.0" },
  rowsShort: { count: 2 },
  range: { low: 50, high: 100 },
  siteWorkingIn: { stage: 4 },
  siteAllAchieved: {},
  siteNoRows: {},
};

const groups = { reasons, flags, rule, nextActions, states, sentence };
const functionNames = { PP: "Policy & Practice" };
const formatDay = (day: string) => `<${day}>`;

type Words = Record<string, Record<string, string>>;
const said = Object.entries(groups).flatMap(([group, keys]) =>
  Object.entries<Args>(keys).map(([key, args]) => ({ group, key, args })),
);

/** The groups that the rule speaks; pages keep others beside them. */
const wordsOfRule = ({
  reasons,
  flags,
  rule,
  nextActions,
  states,
  sentence,
}: Record<keyof typeof groups, Words[string]>): Words => ({
  reasons,
  flags,
  rule,
  nextActions,
  states,
  sentence,
});

describe.each<["en" | "es", Words]>([
  ["en", wordsOfRule(en)],
  ["es", wordsOfRule(es)],
])("words of the rule, %s", (locale, words) => {
  test("has a message for every key that a rule gives, and no other", () => {
    for (const [group, keys] of Object.entries(groups))
      expect(Object.keys(words[group] ?? {}).toSorted()).toEqual(
        Object.keys(keys).toSorted(),
      );
  });

  test.each(said)(
    "$group.$key says all it is given",
    ({ group, key, args }) => {
      const filled = fillArgs(args, { functionNames, formatDay });
      const message = words[group]?.[key] ?? "";
      for (const name of Object.keys(filled))
        expect(message).toMatch(new RegExp(`\\{${name}[,}]`));
      const text = say(locale, message, filled);
      expect(text).not.toMatch(/[{}#]|undefined/);
      if ("on" in args) expect(text).toContain("<2026-05-31>");
      if ("functionCode" in args) expect(text).toContain("Policy & Practice");
    },
  );
});

describe("in words", () => {
  const sayReason = (key: keyof typeof reasons, args: Args) =>
    say("en", en.reasons[key], fillArgs(args, { functionNames, formatDay }));

  test("reads as DOMAIN words it", () => {
    expect(
      [
        sayReason("functionShort", reasons.functionShort),
        sayReason("milestonesOpen", reasons.milestonesOpen),
      ].join("; "),
    ).toBe(
      "2 rows short in Policy & Practice (1 of 2 met); milestone 2 not confirmed",
    );
    expect(sayReason("coverageLow", reasons.coverageLow)).toBe(
      "coverage 50% of the 80% it needs: 20 rows not scored yet",
    );
  });

  test("an unknown function stands for itself", () => {
    const words = { functionNames: {}, formatDay };
    expect(fillArgs({ functionCode: "XX", count: 1 }, words)).toEqual({
      functionName: "XX",
      count: 1,
    });
  });
});

function say(locale: "en" | "es", message: string, args: Args) {
  const t = createTranslator({
    locale,
    messages: { message },
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  });
  return t("message", args);
}
