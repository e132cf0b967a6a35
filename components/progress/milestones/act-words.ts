import type { WordPath } from "@/lib/core/translator";

/** The words the acts need in the browser: parts of long catalogues rather than all of them. */
export const actWords: readonly WordPath[] = [
  "errors",
  "progress.milestones",
  "progress.attestations",
  "common.errorSummary",
  "common.characters",
  "common.sending",
];
