import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { RuleSettings } from "@/lib/framework/schema";
import { toPercent } from "@/lib/progress/rules/shares";

/** Every setting of the rule with its value. */
export function SettingsCard({ settings }: { settings: RuleSettings }) {
  const t = useTranslator("progress");
  const percent = (share: number) =>
    t("how.settings.percent", { percent: toPercent(share) });
  const lines = [
    [t("how.settings.coverage"), percent(settings.coverageAtLeast)],
    [t("how.settings.met"), percent(settings.metShareAtLeast)],
    [t("how.settings.keep"), percent(settings.keepShareAtLeast)],
    [t("how.settings.function"), percent(settings.functionShareOver)],
    [t("how.settings.functionRows"), String(settings.functionRowsAtLeast)],
    [t("how.settings.notApplicable"), percent(settings.notApplicableShareOver)],
    [t("how.settings.siteMet"), percent(settings.siteMetShareAtLeast)],
    [t("how.settings.siteScored"), percent(settings.siteScoredShareAtLeast)],
    [
      t("how.settings.stale"),
      t("how.settings.months", { count: settings.staleAfterMonths }),
    ],
  ];
  return (
    <Card id="settings" title={t("how.settingsTitle")}>
      <dl className="grid gap-2 text-sm">
        {lines.map(([term, value]) => (
          <div key={term} className="flex items-baseline justify-between gap-4">
            <dt>{term}</dt>
            <dd className="shrink-0 font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
