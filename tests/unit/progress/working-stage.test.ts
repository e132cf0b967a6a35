import { describe, expect, test } from "vitest";
import type {
  Attestation,
  StageHistory,
  StageVerdict,
} from "@/lib/progress/schema";
import { findWorkingStage } from "@/lib/progress/rules/working-stage";
import {
  firstRows,
  freshDay,
  judgeSituation,
  today,
  type Situation,
} from "@/tests/unit/progress/stage-four";

const achieved: Situation = { markOf: () => 2 };
const inProgress: Situation = { markOf: firstRows(20, 2, 1) };
const noRows: Situation = { rows: [], markOf: () => null };
const unscored: Situation = { markOf: () => null };
const once = "2024-09-01";
const slipped: Situation = { ...inProgress, firstAchievedOn: once };
const gone: Situation = { markOf: () => "stale", firstAchievedOn: once };

function place(
  situations: Situation[],
  options: {
    attestations?: Attestation[];
    history?: StageHistory[];
    revisiting?: number | null;
  } = {},
) {
  const { attestations = [], history = [], revisiting = null } = options;
  const verdicts = situations.map((situation, at): StageVerdict => {
    const isRevisited = revisiting === at + 1;
    const verdict = judgeSituation({ ...situation, isRevisited });
    return { ...verdict, stage: at + 1 };
  });
  return findWorkingStage({
    verdicts,
    attestations,
    history,
    revisiting,
    ruleVersion: "1.0",
    today,
  });
}

const attest = (stage: number, some: Partial<Attestation> = {}) => ({
  stage,
  confirmedOn: freshDay,
  expiresOn: "2027-02-10",
  ...some,
});

describe("the working stage", () => {
  test("is the lowest stage neither achieved nor accepted", () => {
    expect(place([achieved, inProgress, achieved, unscored, noRows])).toEqual({
      workingStage: 2,
      allAchieved: false,
      revisiting: null,
      alsoActiveIn: [3],
      highestReached: { stage: 3, on: today },
      accepted: [],
      inDoubt: [],
      ruleVersion: "1.0",
      asOf: today,
      reasons: expect.arrayContaining([
        expect.objectContaining({ key: "metLow" }),
      ]),
    });
  });

  test("all achieved or accepted is the last stage, sustaining", () => {
    const headline = place([noRows, achieved], { attestations: [attest(1)] });
    expect(headline).toMatchObject({ workingStage: 2, allAchieved: true });
  });

  test("a stage without rows holds a system back unless attested", () => {
    expect(place([noRows, achieved])).toMatchObject({
      workingStage: 1,
      reasons: [{ key: "noRows" }],
    });
    const headline = place([noRows, inProgress], { attestations: [attest(1)] });
    expect(headline).toMatchObject({
      workingStage: 2,
      accepted: [{ stage: 1, expiresOn: "2027-02-10" }],
    });
  });

  test("verdicts in any order give the same", () => {
    const verdicts = [achieved, inProgress].map((situation, at) => ({
      ...judgeSituation(situation),
      stage: at + 1,
    }));
    const rest = { attestations: [], history: [], revisiting: null };
    const find = (some: StageVerdict[]) =>
      findWorkingStage({ verdicts: some, ...rest, ruleVersion: "1", today });
    expect(find(verdicts.toReversed())).toEqual(find(verdicts));
  });

  test("a framework without stages is refused", () => {
    expect(() => place([])).toThrow(RangeError);
  });
});

describe("an attestation", () => {
  test.each([
    ["counts on its last day", { expiresOn: today }, 2],
    ["has ended the day after", { expiresOn: "2026-05-30" }, 1],
    ["without an end goes on", { expiresOn: null }, 2],
    ["that is not confirmed accepts nothing", { confirmedOn: null }, 1],
    ["confirmed on a later day not yet", { confirmedOn: "2026-06-01" }, 1],
  ])("%s", (_name, some, workingStage) => {
    const headline = place([unscored, inProgress], {
      attestations: [attest(1, some)],
    });
    expect(headline.workingStage).toBe(workingStage);
  });

  test("says when it ended, or that it waits, before all other reasons", () => {
    const ended = place([unscored], {
      attestations: [attest(1, { expiresOn: "2026-05-30" })],
    });
    expect(ended.reasons[0]).toEqual({
      key: "attestationExpired",
      args: { on: "2026-05-30" },
    });
    const waiting = place([unscored], {
      attestations: [attest(1, { confirmedOn: null, expiresOn: null })],
    });
    expect(waiting.reasons[0]?.key).toBe("attestationUnconfirmed");
  });
});

describe("going back", () => {
  test("needs attention and review due do not move the headline, but are named", () => {
    const kept = { ...achieved, firstAchievedOn: once };
    expect(place([slipped, gone, kept, inProgress])).toMatchObject({
      workingStage: 4,
      inDoubt: [1, 2],
      revisiting: null,
    });
  });

  test("only a confirmed move back does", () => {
    const headline = place([achieved, slipped, slipped, inProgress], {
      revisiting: 2,
    });
    expect(headline).toMatchObject({
      workingStage: 2,
      revisiting: 2,
      alsoActiveIn: [3, 4],
      inDoubt: [3],
    });
    expect(headline.reasons[0]?.key).toBe("revisited");
  });

  test("it outranks an attestation of the stage", () => {
    const headline = place([slipped, inProgress], {
      revisiting: 1,
      attestations: [attest(1)],
    });
    expect(headline).toMatchObject({
      workingStage: 1,
      revisiting: 1,
      accepted: [],
    });
  });

  test("it is over once the stage is achieved anew", () => {
    const headline = place(
      [{ ...achieved, firstAchievedOn: once }, inProgress],
      { revisiting: 1 },
    );
    expect(headline).toMatchObject({ workingStage: 2, revisiting: null });
  });

  test("the highest stage reached is never erased, and keeps its first day", () => {
    const history = [
      { stage: 1, firstAchievedOn: "2023-01-01" },
      { stage: 3, firstAchievedOn: once },
      { stage: 4, firstAchievedOn: null },
      { stage: 5, firstAchievedOn: "2026-06-01" },
    ];
    const headline = place([slipped, slipped, slipped], {
      history,
      revisiting: 1,
    });
    expect(headline.highestReached).toEqual({ stage: 3, on: once });
  });

  test("nothing reached yet is null", () => {
    expect(place([inProgress]).highestReached).toBeNull();
  });
});
