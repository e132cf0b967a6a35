import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reviewKinds } from "@/lib/reviews/fields";
import {
  countExpected,
  findHint,
  hintKeys,
  type HintFacts,
} from "@/lib/reviews/rules/hints";
import { sortGradeSpans } from "@/lib/reviews/rules/grade-spans";
import { settleParts } from "@/lib/reviews/rules/settle-parts";
import {
  readReviewSearch,
  writeReviewSearch,
} from "@/lib/reviews/rules/search";
import { answerSchema, startReviewSchema } from "@/lib/reviews/schema";

const quiet: HintFacts = {
  ...{ activeSites: 8, withoutCoordinator: 0, scored: 80, expected: 100 },
  ...{ standings: 100, stale: 20, unranked: 0, openConcerns: 3 },
  ...{ lastConcernOn: "2026-11-20", today: "2026-11-29" },
  lastReportOn: "2026-11-28",
  training: { coordinators: 8, untrained: 0 },
};

describe("what the data say of a pitfall", () => {
  it.each<[string, Partial<HintFacts>, boolean, number]>([
    ["no_coordinator", {}, false, 0],
    ["no_coordinator", { withoutCoordinator: 1 }, true, 1],
    ["nobody_trained", {}, false, 0],
    [
      "nobody_trained",
      { training: { coordinators: 8, untrained: 2 } },
      true,
      2,
    ],
    ["stale_ratings", {}, false, 20],
    ["stale_ratings", { stale: 21 }, true, 21],
    ["stale_ratings", { stale: 0, standings: 0 }, false, 0],
    ["incomplete_ratings", {}, false, 80],
    ["incomplete_ratings", { scored: 79 }, true, 79],
    ["unranked_concerns", {}, false, 0],
    ["unranked_concerns", { unranked: 2 }, true, 2],
    ["no_concerns", {}, false, 9],
    ["no_concerns", { lastConcernOn: "2026-08-30" }, true, 91],
    ["no_concerns", { lastConcernOn: "2026-08-31" }, false, 90],
    ["no_concerns", { lastConcernOn: null }, true, -1],
    ["nothing_published", {}, false, 1],
    ["nothing_published", { lastReportOn: null }, true, -1],
    ["nothing_published", { lastReportOn: "2026-01-01" }, true, 332],
  ])("%s of %j: %s, %i", (name, more, isSeen, count) => {
    const hint = findHint(name, { ...quiet, ...more });
    expect(hint).toMatchObject({ key: name, isSeen, of: { count } });
  });

  it("is nothing where there is no rule for it", () => {
    expect(findHint(null, quiet)).toBeNull();
    const unknown = { ...quiet, training: null };
    expect(findHint("nobody_trained", unknown)).toBeNull();
    expect(findHint("toString", quiet)).toBeNull();
    expect(hintKeys.every((key) => findHint(key, quiet))).toBe(true);
  });

  it("asks a site row of each active site, and no row that is set aside", () => {
    const rows = [
      { level: "site" as const },
      { level: "intermediary" as const },
      { level: "community_wide" as const, isAside: true },
    ];
    expect(countExpected(rows, 8)).toBe(9);
    expect(countExpected(rows, 0)).toBe(1);
  });
});

describe("the parts of a scan", () => {
  const settle = (
    values: (number | null)[],
    decided: { item: string; value: number | null }[] = [],
  ) =>
    settleParts(["part.1"], {
      ratings: values.map((value) => ({ item: "part.1", value })),
      ...{ decided, metFrom: 2 },
    })[0];

  it.each<[(number | null)[], string, number | null]>([
    [[2, 3, 3], "agreed", 3],
    [[2, 3], "agreed", 2],
    [[1, 2], "disputed", null],
    [[0, 1], "agreed", 0],
    [[], "not_scored", null],
    [[null, null], "not_scored", null],
    [[2, null], "agreed", 2],
  ])("%j is %s on %s", (values, state, value) => {
    expect(settle(values)).toMatchObject({ state, value });
  });

  it("go by what the group decided, which counts over what each said", () => {
    const decided = [{ item: "part.1", value: 1 }];
    expect(settle([1, 3], decided)).toMatchObject({
      ...{ state: "decided", value: 1, raters: 2 },
      range: { lowest: 1, median: 1, highest: 3 },
    });
    const elsewhere = [{ item: "part.2", value: 1 }];
    expect(settle([1, 3], elsewhere)?.state).toBe("disputed");
  });
});

it("grade spans go along the path of grades", () => {
  const spans = ["9-12", "6-8", "K-8", "all", "PK-5", "K-5", ""];
  expect(sortGradeSpans(spans)).toEqual([
    ...["PK-5", "K-5", "K-8", "6-8", "9-12", "", "all"],
  ]);
});

describe("what comes in", () => {
  it("is a kind with what it needs", () => {
    const key = crypto.randomUUID();
    const ok = (input: unknown) => startReviewSchema.safeParse(input).success;
    expect(ok({ kind: "data", site: "system", key })).toBe(true);
    expect(ok({ kind: "data", key })).toBe(false);
    expect(ok({ kind: "pitfalls", key })).toBe(true);
    expect(ok({ kind: "scan", key, people: [key] })).toBe(false);
    expect(ok({ kind: "scan", key, people: [key, key] })).toBe(false);
    expect(ok({ kind: "scan", key, people: [key, crypto.randomUUID()] })).toBe(
      true,
    );
    expect(ok({ kind: "else", key })).toBe(false);
  });

  it("is refused where it is no answer, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { success } = answerSchema.safeParse(input);
        expect(success).toBe(false);
      }),
    );
  });
});

describe("the address of the list", () => {
  it("reads back what it writes", () => {
    const kinds = fc.constantFrom(null, ...reviewKinds);
    fc.assert(
      fc.property(kinds, fc.boolean(), fc.uuid(), (kind, isPaged, id) => {
        const after = isPaged ? { beganOn: "2026-11-03", id } : null;
        const text = writeReviewSearch({ kind, after });
        const given = Object.fromEntries(new URLSearchParams(text));
        expect(readReviewSearch(given)).toEqual({ kind, after });
      }),
    );
  });

  it("leaves out what it does not know", () => {
    expect(readReviewSearch({ kind: "x", after: ["a~b"] })).toEqual({
      ...{ kind: null, after: null },
    });
  });
});
