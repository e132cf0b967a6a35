import { describe, expect, it } from "vitest";
import { formatPath } from "@/lib/framework/rules/framework-problem";
import { parseFramework } from "@/lib/framework/rules/parse-framework";
import type { Framework } from "@/lib/framework/schema";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";

const shipped = await readFramework(shippedFrameworkFolder);

/** What is changed in the shipped framework, and the problems that follow: place, key, whose. */
const cases: [string, (draft: Framework) => void, string[]][] = [
  ["nothing", () => {}, []],
  [
    "a framework that continues itself",
    (draft) => (draft.continues = draft.code),
    ["continues: continues_itself"],
  ],
  [
    "a stage easier to reach than to keep",
    (draft) => (draft.ruleSettings.strict.metShareAtLeast = 0.5),
    ["ruleSettings.strict.keepShareAtLeast: keep_over_met"],
  ],
  [
    "levels in another order",
    (draft) => draft.levels.reverse(),
    [
      "levels[1].level: level_out_of_order",
      "levels[2].level: level_out_of_order",
    ],
  ],
  [
    "rows at a level that is not there",
    (draft) => {
      draft.levels.pop();
      draft.indicators = draft.indicators.slice(0, 1);
      Object.assign(draft.indicators[0] ?? {}, {
        code: "S1.CE.S1",
        level: "site",
        twin: undefined,
      });
    },
    ["indicators[0].level: unknown_level of S1.CE.S1"],
  ],
  [
    "a row without its milestone",
    (draft) => delete draft.indicators[0]?.milestone,
    ["indicators[0].milestone: milestone_needed of S1.CE.C1"],
  ],
  [
    "the same where functions are judged one by one",
    (draft) => {
      draft.shape = "by_function";
      delete draft.indicators[0]?.milestone;
    },
    [],
  ],
  [
    "a pitfall twice",
    (draft) => Object.assign(draft.pitfalls[1] ?? {}, { code: "S1.P1" }),
    ["pitfalls[1].code: repeated of S1.P1"],
  ],
  [
    "a pitfall of another stage than its code says",
    (draft) => Object.assign(draft.pitfalls[0] ?? {}, { stage: 2 }),
    ["pitfalls[0].stage: code_disagrees of S1.P1"],
  ],
  [
    "a pitfall of no stage",
    (draft) =>
      Object.assign(draft.pitfalls[0] ?? {}, { code: "S9.P1", stage: 9 }),
    ["pitfalls[0].stage: unknown_stage of S9.P1"],
  ],
  [
    "a set of questions twice",
    (draft) => draft.questionSets.push(structuredClone(set(draft, 0))),
    [`questionSets[${shipped.questionSets.length}].code: repeated of data`],
  ],
  [
    "a set for no milestone, one for no stage, one for a milestone alone",
    (draft) => {
      set(draft, 0).milestone = 8;
      set(draft, 1).stage = 9;
      delete set(draft, 2).stage;
      set(draft, 2).milestone = 1;
    },
    [
      "questionSets[0].milestone: unknown_milestone of data",
      "questionSets[1].stage: unknown_stage of readiness",
      "questionSets[2].milestone: milestone_without_stage of site-selection",
    ],
  ],
  [
    "a question of another set, and one out of turn",
    (draft) => {
      const [first, second] = set(draft, 0).groups[0]?.questions ?? [];
      Object.assign(first ?? {}, { code: "scan.1" });
      Object.assign(second ?? {}, { code: "data.7" });
    },
    [
      "questionSets[0].groups[0].questions[0].code: foreign_question of scan.1",
      "questionSets[0].groups[0].questions[1].code: out_of_order of data.7",
    ],
  ],
];

describe("what zod cannot see in one place", () => {
  it.each(cases)("%s", (_, change, expected) => {
    const draft = structuredClone(shipped);
    change(draft);
    const { problems } = parseFramework(draft);
    expect(
      problems.map(({ path, key, code }) =>
        [`${formatPath(path)}: ${key}`, ...(code ? [code] : [])].join(" of "),
      ),
    ).toEqual(expected);
  });
});

function set(draft: Framework, index: number) {
  const found = draft.questionSets[index];
  if (!found) throw new Error(`no set ${index}`);
  return found;
}
