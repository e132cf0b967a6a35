import { createTranslator } from "use-intl/core";
import {
  describePlace,
  describeProblem,
  formatPath,
  type PlacedProblem,
  toFormatWords,
} from "@/lib/framework/rules/framework-problem";
import { en } from "@/messages/en";

/** The framework's words in English, for the command line. */
export const englishWords = toFormatWords(
  createTranslator({ locale: "en", namespace: "framework", messages: en }),
);

/** stage-4.yaml:26: indicators[1].level: S4.CE.I1: the code does not agree with level site */
export function toProblemLine(problem: PlacedProblem): string {
  const { place } = problem;
  const isText = "file" in place;
  return [
    isText && place.line !== null
      ? `${place.file}:${place.line}`
      : describePlace(place, englishWords),
    isText ? formatPath(problem.path) : "",
    describeProblem(problem, englishWords),
  ]
    .filter((part) => part !== "")
    .join(": ");
}
