import type { getTranslator } from "@/lib/core/translator";

type Words = Awaited<ReturnType<typeof getTranslator<"roundPages">>>;

/** "Stages 3, 4", or that all stages are in focus. */
export function sayFocus(t: Words, stageNumbers: readonly number[]) {
  if (stageNumbers.length === 0) return t("list.allStages");
  const list = stageNumbers.join(", ");
  return t("list.stages", { count: stageNumbers.length, list });
}
