import type { Choice, ScoreState } from "../schema";
import { answers, type Answer } from "./columns";

/** What was said as one of the answers of the drop-down list; null: nothing. */
export function answerOf({
  value,
  nonScore,
}: Omit<Choice, "reason">): Answer | null {
  if (nonScore) return nonScore;
  return answers.find((one) => one === String(value)) ?? null;
}

/** What was settled as one of them; null where nothing was, or not yet. */
export function answerOfScore({
  state,
  value,
}: {
  state: ScoreState;
  value: number | null;
}): Answer | null {
  if (state === "dont_know" || state === "not_applicable") return state;
  return answerOf({ value, nonScore: null });
}

/** An answer with its reason as a choice. */
export function toChoice(answer: Answer | null, reason: string | null): Choice {
  const isNonScore = answer === "dont_know" || answer === "not_applicable";
  return {
    value: answer === null || isNonScore ? null : Number(answer),
    nonScore: isNonScore ? answer : null,
    reason: answer === "not_applicable" ? reason : null,
  };
}
