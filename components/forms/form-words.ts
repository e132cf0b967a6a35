import type { WordPath } from "@/lib/core/translator";

/** The words the forms need in the browser. */
export const formWords: readonly WordPath[] = [
  "errors",
  "common.refused",
  "common.errorSummary",
  "common.characters",
  "common.sending",
];
