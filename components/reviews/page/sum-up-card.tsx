import { ReviewPanel } from "@/components/reviews/review-panel";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import { longestSummary } from "@/lib/reviews/fields";

const texts = ["learned", "gains"] as const;

/** What the group learned, and what gets better, small gains included. */
export function SumUpCard({ systemSlug, page, isOpen }: PartProps) {
  const t = useTranslator("reviews");
  const { review } = page;
  const { id: reviewId, version, learned, gains } = review;
  const isEmpty = learned === "" && gains === "";
  return (
    <Card id="sum-up" title={t("page.sumUp")}>
      {isEmpty && <p className="text-muted">{t("page.noLearned")}</p>}
      {texts
        .filter((name) => review[name] !== "")
        .map((name) => (
          <div key={name} className="mb-3">
            <h3 className="font-semibold">{t(`page.${name}`)}</h3>
            <p className="wrap-anywhere whitespace-pre-line">{review[name]}</p>
          </div>
        ))}
      {isOpen && (
        <ReviewPanel
          systemSlug={systemSlug}
          prefix="sum-up"
          offers={[
            {
              act: "sumUp",
              summary: t(isEmpty ? "page.writeSummary" : "page.changeSummary"),
              hidden: { reviewId, version },
              fields: texts.map((name) => ({
                ...{ name, kind: "text", rows: 4, limit: longestSummary },
                label: t(`page.${name}`),
                initial: [review[name]],
              })),
              ...{ submit: t("page.saveSummary"), done: t("page.saved") },
              variant: "secondary",
            },
          ]}
        />
      )}
    </Card>
  );
}
