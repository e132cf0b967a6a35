import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { SiteDetail } from "@/lib/systems/queries/sites";

type Props = {
  detail: SiteDetail;
  evidence: { total: number; inRound: number };
};

/** Who belongs to the site and what it is. */
export function AboutSiteCard({ detail, evidence }: Props) {
  const t = useTranslator("sites");
  const { coordinators, pointPersonName, leadPartner, pillars } = detail;
  const facts = [
    [
      t("page.coordinators", { count: coordinators.length }),
      coordinators.join(", ") || t("nobody"),
    ],
    [t("page.pointPerson"), pointPersonName ?? t("nobody")],
    [t("page.leadPartner"), leadPartner ?? t("page.none")],
    [t("columns.gradeSpan"), detail.gradeSpan ?? "–"],
    [t("columns.cohort"), detail.cohort ?? "–"],
    [
      t("form.pillars"),
      pillars.map((one) => t(`pillars.${one}`)).join("; ") || t("page.none"),
    ],
    [
      t("page.evidence"),
      t("page.evidenceCount", {
        total: evidence.total,
        round: evidence.inRound,
      }),
    ],
  ];
  return (
    <Card id="about" title={t("page.about")}>
      <dl className="grid gap-3">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
