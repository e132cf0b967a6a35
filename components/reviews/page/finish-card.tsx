import { ReviewPanel } from "@/components/reviews/review-panel";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";

/** The end of a review, and the way back. */
export function FinishCard({ systemSlug, page, isOpen }: PartProps) {
  const t = useTranslator("reviews");
  const { id: reviewId, version } = page.review;
  const hidden = { reviewId, version };
  return (
    <Card
      id="finish"
      title={t(isOpen ? "page.finishTitle" : "page.overTitle")}
      sub={t(isOpen ? "page.finishText" : "page.overText")}
      className="print:hidden"
    >
      <ReviewPanel
        systemSlug={systemSlug}
        prefix="finish"
        offers={[
          isOpen
            ? {
                ...{ act: "finish", hidden, submit: t("page.finish") },
                done: t("page.finishedNow"),
              }
            : {
                ...{ act: "reopen", hidden, submit: t("page.reopen") },
                ...{ done: t("page.reopenedNow"), variant: "secondary" },
              },
        ]}
      />
    </Card>
  );
}
