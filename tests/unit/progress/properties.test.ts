import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  Headline,
  Indicator,
  ScoreValue,
  StageVerdict,
  StandingOf,
} from "@/lib/progress/schema";
import {
  judgeSystem,
  type SystemToJudge,
} from "@/lib/progress/rules/judge-system";
import { anyAttestation, anySystem } from "@/tests/unit/progress/any-system";
import {
  defaultRule,
  freshDay,
  siteId,
  today,
} from "@/tests/unit/progress/stage-four";

const check = <Drawn>(property: fc.IPropertyWithHooks<Drawn>) =>
  fc.assert(property, { numRuns: 400 });

/** How far a headline is: one past the last stage when all are achieved. */
const farOf = (headline: Headline) =>
  headline.workingStage + (headline.allAchieved ? 1 : 0);

const sharesOf = (verdicts: StageVerdict[]) =>
  verdicts.map(({ coverage, metShare, range }) => ({
    coverage,
    metShare,
    range,
  }));

const raise = (standing: StandingOf, by: number): StandingOf => {
  const { state, value } = standing;
  if (state !== "scored" || value === null) return standing;
  return { ...standing, value: Math.min(3, value + by) as ScoreValue };
};

describe("whatever the scores", () => {
  test("the systems drawn are worth drawing: every state and outcome comes up", () => {
    const states = new Set<string>();
    const stagesReached = new Set<number>();
    for (const system of fc.sample(anySystem, {
      numRuns: 1500,
      seed: 4,
    })) {
      const { verdicts, headline } = judgeSystem(system);
      for (const verdict of verdicts) states.add(verdict.state);
      stagesReached.add(farOf(headline));
    }
    expect([...states].toSorted()).toEqual([
      "achieved",
      "in_progress",
      "needs_attention",
      "no_rows",
      "not_scored",
      "provisional",
      "review_due",
    ]);
    expect([...stagesReached].toSorted()).toEqual([1, 2, 3, 4]);
  });

  test("raising scores never lowers the stage, a met share or an achieved stage", () => {
    const raises = fc.array(fc.nat({ max: 3 }), { minLength: 1 });
    check(
      fc.property(anySystem, raises, (system, by) => {
        const before = judgeSystem(system);
        const standings = system.standings.map((one, at) =>
          raise(one, by[at % by.length] ?? 0),
        );
        const after = judgeSystem({ ...system, standings });
        expect(farOf(after.headline)).toBeGreaterThanOrEqual(
          farOf(before.headline),
        );
        before.verdicts.forEach((verdict, at) => {
          const raised = after.verdicts[at];
          expect(raised?.metShare ?? 0).toBeGreaterThanOrEqual(
            verdict.metShare ?? 0,
          );
          expect(raised?.coverage).toBe(verdict.coverage);
          if (verdict.state === "achieved")
            expect(raised?.state).toBe("achieved");
        });
      }),
    );
  });

  test("the order of rows, scores, sites and all else is irrelevant", () => {
    const shuffle = <Item>(items: readonly Item[], seed: number) =>
      items
        .map((item, at) => ({ item, key: Math.sin(seed + at * 7.3) }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ item }) => item);
    check(
      fc.property(anySystem, fc.nat(1000), (system, seed) => {
        const shuffled: SystemToJudge = {
          ...system,
          stages: shuffle(system.stages, seed),
          rows: shuffle(system.rows, seed + 1),
          standings: shuffle(system.standings, seed + 2),
          activeSiteIds: shuffle(system.activeSiteIds, seed + 3),
          milestones: shuffle(system.milestones, seed + 4),
          history: shuffle(system.history, seed + 5),
        };
        const one = judgeSystem(system);
        const other = judgeSystem(shuffled);
        expect(other.headline).toEqual(one.headline);
        expect(other.verdicts).toEqual(one.verdicts);
      }),
    );
  });

  test("the range contains the met share of all rows, however the unscored ones turn out", () => {
    const values = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 1 });
    check(
      fc.property(anySystem, values, (system, drawn) => {
        const own = { ...system, rows: system.rows.map(asSystemRow) };
        const standings = onePerRow(system.standings);
        const before = judgeSystem({ ...own, standings });
        const scored = standings.filter((one) => isKnown(one));
        const known = new Set(scored.map((one) => one.indicatorId));
        const rest = own.rows
          .filter((row) => !known.has(row.id))
          .map((row, at) =>
            scoreOf(row, drawn[at % drawn.length] as ScoreValue),
          );
        const after = judgeSystem({ ...own, standings: [...scored, ...rest] });
        before.verdicts.forEach(({ range, metShare, counts }, at) => {
          if (range === null) return;
          const truth = after.verdicts[at]?.metShare ?? 0;
          expect(counts.met).toBeGreaterThanOrEqual(0);
          expect(range.low).toBeLessThanOrEqual(
            (metShare ?? range.low) + 1e-12,
          );
          expect(range.high).toBeGreaterThanOrEqual(
            (metShare ?? range.high) - 1e-12,
          );
          expect(range.low).toBeLessThanOrEqual(truth + 1e-12);
          expect(range.high).toBeGreaterThanOrEqual(truth - 1e-12);
        });
      }),
    );
  });

  test("adding an unscored row never raises coverage", () => {
    check(
      fc.property(anySystem, fc.constantFrom(1, 2, 3), (system, stage) => {
        const before = judgeSystem(system);
        const rows = [...system.rows, extraRow(stage)];
        const after = judgeSystem({ ...system, rows });
        before.verdicts.forEach(({ coverage }, at) => {
          const now = after.verdicts[at]?.coverage ?? 0;
          expect(now).toBeLessThanOrEqual(coverage ?? 0);
        });
      }),
    );
  });

  test("not applicable rows leave both sides", () => {
    check(
      fc.property(anySystem, fc.constantFrom(1, 2, 3), (system, stage) => {
        const row = extraRow(stage);
        const notApplicable: StandingOf = {
          indicatorId: row.id,
          siteId: null,
          state: "not_applicable",
          value: null,
          scoredOn: freshDay,
        };
        const after = judgeSystem({
          ...system,
          rows: [...system.rows, row],
          standings: [...system.standings, notApplicable],
        });
        const before = judgeSystem(system);
        expect(sharesOf(after.verdicts)).toEqual(sharesOf(before.verdicts));
      }),
    );
  });

  test("an attestation never lowers the stage", () => {
    check(
      fc.property(anySystem, anyAttestation, (system, attestation) => {
        const attestations = [...system.attestations, attestation];
        const before = judgeSystem(system).headline;
        const after = judgeSystem({ ...system, attestations }).headline;
        expect(farOf(after)).toBeGreaterThanOrEqual(farOf(before));
        expect(after.highestReached).toEqual(before.highestReached);
      }),
    );
  });

  test("making the rows short met is the least that achieves a covered stage", () => {
    check(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (size, seed) => {
        const met = seed % (size + 1);
        const short = verdictOf(size, met)?.rowsShort ?? 0;
        expect(verdictOf(size, met + short)?.state).toBe("achieved");
        if (short > 0)
          expect(verdictOf(size, met + short - 1)?.state).toBe("in_progress");
      }),
    );
  });
});

/** One function, all scored, so many met. */
function verdictOf(size: number, met: number) {
  const rows = Array.from({ length: size }, (_, at) => ({
    ...extraRow(1),
    id: `row-${at}`,
  }));
  const { verdicts } = judgeSystem({
    stages: [1],
    rows,
    standings: rows.map((row, at) => scoreOf(row, at < met ? 2 : 1)),
    activeSiteIds: [siteId],
    milestones: [
      { stage: 1, number: 1, proposedOn: null, confirmedOn: freshDay },
    ],
    attestations: [],
    history: [],
    revisiting: null,
    settings: defaultRule,
    today,
  });
  return verdicts[0];
}

function extraRow(stage: number): Indicator {
  return {
    id: "row-extra",
    code: `S${stage}.PP.C99`,
    stage,
    functionCode: "PP",
    level: "community_wide",
    milestone: null,
  };
}

function asSystemRow(row: Indicator): Indicator {
  return { ...row, level: "community_wide" };
}

/** The first standing of each row, taken as the system's own. */
function onePerRow(standings: readonly StandingOf[]) {
  const first = new Map<string, StandingOf>();
  for (const one of standings)
    if (!first.has(one.indicatorId))
      first.set(one.indicatorId, { ...one, siteId: null });
  return [...first.values()];
}

function isKnown({ state, scoredOn }: StandingOf) {
  return (
    state === "not_applicable" || (state === "scored" && scoredOn === freshDay)
  );
}

function scoreOf(row: Indicator, value: ScoreValue): StandingOf {
  return {
    indicatorId: row.id,
    siteId: null,
    state: "scored",
    value,
    scoredOn: freshDay,
  };
}
