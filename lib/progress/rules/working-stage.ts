import type {
  Attestation,
  Headline,
  IsoDate,
  Reason,
  StageHistory,
  StageVerdict,
} from "@/lib/progress/schema";
import {
  explainAttestation,
  isAccepted,
} from "@/lib/progress/rules/accept-stage";
import { hasCome } from "@/lib/progress/rules/iso-dates";

export type StagesToPlace = {
  /** One verdict a stage; at least one. */
  verdicts: readonly StageVerdict[];
  attestations: readonly Attestation[];
  history: readonly StageHistory[];
  /** The stage a round's review confirmed to move back to, or null. */
  revisiting: number | null;
  ruleVersion: string;
  today: IsoDate;
};

/**
 * Where a system stands: the lowest stage neither achieved nor accepted. A
 * stage achieved before holds its place whatever its state today; the headline
 * moves back only by a confirmed `revisiting`, which outranks history and
 * attestation until the stage is achieved again.
 * Source: DOMAIN, "Working stage", "Entering mid-way", "Going back".
 */
export function findWorkingStage(input: StagesToPlace): Headline {
  const verdicts = input.verdicts.toSorted((a, b) => a.stage - b.stage);
  const last = verdicts.at(-1);
  if (!last) throw new RangeError("A framework version has at least one stage");
  const working = verdicts.find((one) => !isBehind(one, input));
  const at = working ?? last;
  const isRevisiting = working?.stage === input.revisiting;
  return {
    workingStage: at.stage,
    allAchieved: working === undefined,
    revisiting: working && isRevisiting ? working.stage : null,
    alsoActiveIn: verdicts
      .filter((one) => one.stage > at.stage && one.counts.met > 0)
      .map((one) => one.stage),
    highestReached: findHighestReached(input),
    accepted: listAccepted(input),
    inDoubt: verdicts
      .filter((one) => one.heldSince !== null && one.state !== "achieved")
      .map((one) => one.stage),
    ruleVersion: input.ruleVersion,
    asOf: input.today,
    reasons: collectReasons(at, input),
  };
}

/** True when a stage no longer holds the system: achieved, held, or accepted. */
function isBehind(verdict: StageVerdict, input: StagesToPlace) {
  if (verdict.state === "achieved") return true;
  if (verdict.stage === input.revisiting) return false;
  if (verdict.heldSince !== null) return true;
  return attestationsOf(verdict.stage, input).some((one) =>
    isAccepted(one, input.today),
  );
}

function listAccepted(input: StagesToPlace) {
  return input.attestations
    .filter((one) => isAccepted(one, input.today))
    .filter((one) => one.stage !== input.revisiting)
    .map(({ stage, expiresOn }) => ({ stage, expiresOn }))
    .toSorted((a, b) => a.stage - b.stage);
}

/** Never erased: a stage once achieved stays the highest reached, with its first day. */
function findHighestReached({ verdicts, history, today }: StagesToPlace) {
  const before = history.flatMap(({ stage, firstAchievedOn: on }) =>
    hasCome(on, today) ? [{ stage, on }] : [],
  );
  const now = verdicts
    .filter((one) => one.state === "achieved")
    .map(({ stage }) => ({ stage, on: today }));
  const [highest] = [...before, ...now].toSorted(
    (a, b) => b.stage - a.stage || (a.on < b.on ? -1 : 1),
  );
  return highest ?? null;
}

function collectReasons(at: StageVerdict, input: StagesToPlace): Reason[] {
  const attested = attestationsOf(at.stage, input);
  const isBehindIt = isBehind(at, input);
  const revisited: Reason[] =
    at.stage === input.revisiting && !isBehindIt
      ? [{ key: "revisited", args: {} }]
      : [];
  const lapsed = attested.flatMap((one) =>
    isBehindIt ? [] : explainAttestation(one, input.today),
  );
  return [...revisited, ...lapsed, ...at.reasons];
}

function attestationsOf(stage: number, input: StagesToPlace) {
  return input.attestations.filter((one) => one.stage === stage);
}
