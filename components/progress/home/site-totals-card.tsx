import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useTranslator } from "@/lib/core/translator";
import type { SubjectTally } from "@/lib/progress/view/tally-subjects";

type Props = {
  stage: number;
  activeSites: number;
  /** Whether one is open, which may not ask for these rows. */
  hasRound: boolean;
  subjects: readonly SubjectTally[];
};

/** Sites together, for those who may not see single ones. */
export function SiteTotalsCard(props: Props) {
  const { stage, activeSites, hasRound, subjects } = props;
  const t = useTranslator("progress");
  const sites = subjects.filter((one) => one.level === "site");
  const rows = sites.reduce((sum, one) => sum + one.rows, 0);
  const scored = sites.reduce((sum, one) => sum + one.scored, 0);
  const text = t("sites.takeawayTotals", {
    total: activeSites,
    scored,
    rows,
    stage: String(stage),
  });
  return (
    <Card id="sites" title={t("sites.totalsTitle")}>
      {rows === 0 ? (
        <p>
          {hasRound
            ? t("sites.totalsNotAsked", {
                total: activeSites,
                stage: String(stage),
              })
            : t("sites.totalsNoRound", { total: activeSites })}
        </p>
      ) : (
        <div className="grid gap-3">
          <p>{text}</p>
          <ProgressBar value={scored} max={rows} text={text} />
        </div>
      )}
    </Card>
  );
}
