import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  describeChange,
  describeField,
} from "@/lib/framework/rules/describe-change";
import { diffFrameworks } from "@/lib/framework/rules/diff-frameworks";
import { hashFramework } from "@/lib/framework/rules/framework-identity";
import { frameworkThingKinds } from "@/lib/framework/rules/framework-things";
import type { Framework } from "@/lib/framework/schema";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { anyFramework } from "./any-framework";
import { strictWords } from "./strict-words";

const shipped = await readFramework(shippedFrameworkFolder);
const saying = { en: strictWords("en"), es: strictWords("es") };

describe("the differences of two frameworks", () => {
  it("are none between a framework and itself", () => {
    expect(diffFrameworks(shipped, structuredClone(shipped))).toEqual([]);
  });

  it("are found whenever the content differs, and only then", () => {
    fc.assert(
      fc.property(anyFramework(), anyFramework(), (one, other) => {
        const isSame = hashFramework(one) === hashFramework(other);
        expect(diffFrameworks(one, other).length === 0).toBe(isSame);
        expect(diffFrameworks(one, structuredClone(one))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("name a row that is reworded, moved, added or removed", () => {
    const to = change((draft) => {
      const [first, second] = draft.indicators;
      if (!first || !second) throw new Error("no rows");
      first.text.es = "Otras palabras";
      first.milestone = first.milestone === 1 ? 2 : 1;
      draft.indicators.splice(1, 1);
      draft.indicators.push({ ...second, code: "S1.CE.C99" });
    });
    const [first, second] = shipped.indicators;
    const changes = diffFrameworks(shipped, to);
    expect(
      changes.map(({ kind, item, change: what }) => [kind, item, what]),
    ).toEqual([
      ["row", first?.code, "changed"],
      ["row", "S1.CE.C99", "added"],
      ["row", second?.code, "removed"],
    ]);
    expect(changes[0]?.fields).toEqual([
      {
        field: "milestone",
        number: null,
        locale: null,
        before: String(first?.milestone),
        after: String(to.indicators[0]?.milestone),
      },
      {
        field: "text",
        number: null,
        locale: "es",
        before: first?.text.es,
        after: "Otras palabras",
      },
    ]);
  });

  it("name settings one by one, and a new order", () => {
    const to = change((draft) => {
      draft.version = "9.9";
      draft.ruleSettings.default.coverageAtLeast = 0.9;
      draft.functions.reverse();
      draft.stages[0]?.milestones[0]?.how.shift();
    });
    const changes = diffFrameworks(shipped, to);
    expect(changes.map(({ kind, change: what }) => [kind, what])).toEqual([
      ["framework", "changed"],
      ["milestone", "changed"],
      ["function", "reordered"],
      ["settings", "changed"],
    ]);
    expect(changes.map((one) => sayWhole(one))).toEqual([
      ["The framework changes", `Version: ${shipped.version} → 9.9`],
      expect.arrayContaining([
        "Milestone 1.1 changes: Convene Innovators",
        expect.stringMatching(/^Step 1 \(Spanish\): .+ → /),
      ]),
      ["Functions stand in another order"],
      ["The default rule changes", "Share of rows scored, at least: 0.8 → 0.9"],
    ]);
  });

  it("can all be said in both languages", () => {
    const other: Framework = {
      ...change((draft) => draft.indicators.reverse()),
      continues: "another",
    };
    for (const changes of [
      diffFrameworks(null, other),
      diffFrameworks(other, shipped),
    ])
      for (const locale of ["en", "es"] as const)
        for (const one of changes) {
          expect(describeChange(one, saying[locale], locale)).not.toBe("");
          for (const field of one.fields)
            expect(describeField(field, saying[locale])).not.toBe("");
        }
    const kinds = diffFrameworks(null, other).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual([...frameworkThingKinds]);
  });
});

function sayWhole(one: ReturnType<typeof diffFrameworks>[number]) {
  return [
    describeChange(one, saying.en, "en"),
    ...one.fields.map((field) => describeField(field, saying.en)),
  ];
}

function change(work: (draft: Framework) => void): Framework {
  const draft = structuredClone(shipped);
  work(draft);
  return draft;
}
