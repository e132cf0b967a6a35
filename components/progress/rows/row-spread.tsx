import { ScoreDistribution } from "@/components/charts/score-distribution";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { getTranslator } from "@/lib/core/translator";
import type { RuleSettings, ScaleStep } from "@/lib/framework/schema";
import { toPercent, shareOf } from "@/lib/progress/rules/shares";
import { scoreValues, type SiteRollUp } from "@/lib/progress/schema";

type Props = {
  sites: SiteRollUp;
  /** How many active sites stand at 0, 1, 2, 3, all of them together. */
  counts: readonly number[];
  settings: RuleSettings;
  scale: readonly ScaleStep[];
};

/** A site row over the sites: the rule, how far it has spread, how deep it goes. */
export async function RowSpread({ sites, counts, settings, scale }: Props) {
  const [t, common, { name, say }] = await Promise.all([
    getTranslator("progress"),
    getTranslator("common"),
    getScoreSayer(scale),
  ]);
  const { met, scored, active, notApplicable } = sites.spread;
  if (active === 0) return <p>{t("rows.noSites")}</p>;
  const applicable = active - notApplicable;
  return (
    <div className="grid gap-3">
      <ScoreDistribution
        counts={[
          ...scoreValues.map((value) => ({
            value,
            label: name("scored", value),
            count: counts[value] ?? 0,
          })),
          {
            value: null,
            label: common("scores.not_scored"),
            count: Math.max(0, applicable - scored),
          },
        ]}
      />
      <ul className="grid max-w-text gap-1">
        <li>
          {scored === 0
            ? t("rows.spreadNone", { active: applicable })
            : t("rows.spread", {
                met,
                scored,
                active: applicable,
                percent: toPercent(shareOf(met, scored)),
                scoredPercent: toPercent(shareOf(scored, applicable)),
              })}
        </li>
        {notApplicable > 0 && (
          <li>{t("rows.notApplicableSites", { count: notApplicable })}</li>
        )}
        {sites.depth !== null && (
          <li>{t("rows.depth", { score: say("scored", sites.depth) })}</li>
        )}
        <li className="text-muted">
          {t("rows.rule", {
            share: toPercent(settings.siteMetShareAtLeast),
            scoredShare: toPercent(settings.siteScoredShareAtLeast),
          })}
        </li>
      </ul>
    </div>
  );
}
