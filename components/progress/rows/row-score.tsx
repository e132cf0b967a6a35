import type { ScoreSayer } from "@/components/progress/rows/say-score";
import { scoreOf } from "@/components/progress/rows/view-row";
import { Badge } from "@/components/ui/badge";
import { ScoreChip } from "@/components/ui/score-chip";
import { useTranslator } from "@/lib/core/translator";
import type { JudgedRow } from "@/lib/progress/schema";

type Props = { judged: JudgedRow; sayer: ScoreSayer };

/** The score a row stands at, and whether that meets it; of a site row the middle score and how many sites meet it. */
export function RowScore({ judged, sayer }: Props) {
  const t = useTranslator("progress");
  const { state, value } = scoreOf(judged);
  const { sites, outcome } = judged;
  return (
    <div className="grid justify-items-start gap-1">
      <ScoreChip state={state} value={value} label={sayer.name(state, value)} />
      {sites && judged.value !== null && (
        <span className="text-sm text-muted">{t("rows.median")}</span>
      )}
      {sites && sites.spread.scored > 0 && (
        <span className="text-sm">
          {t("rows.sitesMet", {
            met: sites.spread.met,
            scored: sites.spread.scored,
          })}
        </span>
      )}
      {outcome === "met" && <Badge tone="ok">{t("rows.met")}</Badge>}
      {outcome === "not_met" && <Badge>{t("rows.notMet")}</Badge>}
    </div>
  );
}
