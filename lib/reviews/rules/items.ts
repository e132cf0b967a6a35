import type { FrameworkView } from "@/lib/framework/schema/views";
import type { ReviewKind } from "../fields";

/** The part of a scan with this number, as answers name it. */
export const partItem = (number: number) => `part.${number}`;

/** The questions that a review of this kind walks through, in their groups. */
export function questionsOf(framework: FrameworkView, kind: ReviewKind) {
  const set = framework.questionSets.find((one) => one.kind === kind);
  return set?.groups ?? [];
}

/** Whether a review of this kind asks for such an answer. */
export function isItemOf(
  framework: FrameworkView,
  kind: ReviewKind,
  item: string,
): boolean {
  if (kind === "pitfalls")
    return framework.pitfalls.some(({ code }) => code === item);
  return questionsOf(framework, kind).some(({ questions }) =>
    questions.some(({ code }) => code === item),
  );
}

/** Whether a scan has a part of this name. */
export function isPartOf(framework: FrameworkView, item: string): boolean {
  return questionsOf(framework, "scan").some(
    (_, index) => partItem(index + 1) === item,
  );
}
