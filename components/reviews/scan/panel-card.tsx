import { ReviewPanel } from "@/components/reviews/review-panel";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";

/** Who is asked and who has answered; opening it for who leads the scan. */
export function PanelCard({ systemSlug, page, isOpen }: PartProps) {
  const t = useTranslator("reviews");
  const { id: reviewId, panel, version } = page.review;
  const done = panel.filter(({ hasHandedIn }) => hasHandedIn).length;
  return (
    <Card id="panel" title={t("scan.panel")} sub={t("scan.unopened")}>
      <p className="mb-2">{t("scan.countIn", { done, all: panel.length })}</p>
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {panel.map(({ id, name, hasHandedIn }) => (
          <li key={id} className="flex items-center justify-between gap-2">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <Badge tone={hasHandedIn ? "ok" : "plain"}>
              {t(hasHandedIn ? "scan.handedIn" : "scan.waiting")}
            </Badge>
          </li>
        ))}
      </ul>
      {isOpen && (
        <ReviewPanel
          systemSlug={systemSlug}
          prefix="open"
          offers={[
            {
              ...{ act: "open", hidden: { reviewId, version } },
              text: t("scan.openText"),
              ...{ submit: t("scan.open"), done: t("scan.openedNow") },
            },
          ]}
        />
      )}
    </Card>
  );
}
