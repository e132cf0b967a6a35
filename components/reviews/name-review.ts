import { getTranslator } from "@/lib/core/translator";
import type { ReviewKind } from "@/lib/reviews/fields";

/** What a review is called: "Data review, Lincoln Park Elementary". */
export async function nameReview({
  kind,
  siteName,
}: {
  kind: ReviewKind;
  siteName: string | null;
}): Promise<string> {
  const t = await getTranslator("reviews");
  const name = t(`kinds.${kind}`);
  if (kind !== "data") return name;
  return t("of", { kind: name, place: siteName ?? t("wholeSystem") });
}
