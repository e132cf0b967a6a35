import type { WordPath } from "@/lib/core/translator";

/** The words the acts of a review need in the browser. */
export const reviewWords: readonly WordPath[] = [
  "errors",
  "review.form",
  "common.errorSummary",
  "common.characters",
  "common.sending",
];
