import { MoveCard } from "@/components/progress/how/move-card";
import { SettingsCard } from "@/components/progress/how/settings-card";
import { StepsCard } from "@/components/progress/how/steps-card";
import { PrintButton } from "@/components/progress/print-button";
import { getTeller } from "@/components/progress/teller";
import { FilterBar } from "@/components/tables/filter-bar";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import type { IsoDate } from "@/lib/progress/schema";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";
import type { Working } from "@/lib/progress/view/working";

type Props = {
  working: Working;
  /** Every stage that can be asked about. */
  stages: readonly number[];
  /** null: the whole system. */
  site: { id: string; name: string } | null;
  names: Names;
  today: IsoDate;
  to: Addresses;
};

/** How a stage's answer comes about: the answer, every step with its figures, the rule's settings, what would move it. */
export async function HowPage(props: Props) {
  const { working, stages, site, names, today, to } = props;
  const [t, layout, teller] = await Promise.all([
    getTranslator("progress"),
    getTranslator("layout"),
    getTeller(names.functionNames),
  ]);
  const { verdict, settings } = working;
  const stage = String(verdict.stage);
  const title = names.stageTitles[verdict.stage] ?? "";
  const up = site
    ? { label: site.name, href: to.site(site.id) }
    : { label: layout("nav.home"), href: to.home };
  return (
    <>
      <PageHeader
        title={t("how.title")}
        sub={
          site
            ? t("how.subSite", { stage, title, site: site.name })
            : t("how.subSystem", { stage, title })
        }
        isSerif
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[up, { label: t("how.title") }]}
          />
        }
        actions={<PrintButton text={t("home.print")} />}
      />
      <div className="mb-4">
        <FilterBar
          label={t("how.choose")}
          items={stages.map((one) => ({
            href: to.how(one, site?.id),
            label: t("cells.stageTab", { stage: String(one) }),
            isCurrent: one === verdict.stage,
          }))}
        />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid min-w-0 gap-4 lg:col-span-2">
          <Card id="answer" title={t("how.resultTitle")}>
            <p className="mb-2">
              <Badge>{t(`states.${verdict.state}`)}</Badge>
            </p>
            <ul className="grid list-disc gap-1 pl-5">
              {verdict.reasons.map((reason, index) => (
                <li key={index} className="first-letter:uppercase">
                  {teller.reason(reason)}
                </li>
              ))}
            </ul>
            {site && <p className="mt-3 text-muted">{t("how.siteText")}</p>}
          </Card>
          <StepsCard steps={working.steps} names={names} />
          <MoveCard
            rows={working.rowsToMove}
            site={site}
            names={names}
            to={to}
          />
        </div>
        <div className="grid min-w-0 gap-4">
          {!site && (
            <Card id="headline" title={t("how.headlineTitle")}>
              <ul className="grid list-disc gap-2 pl-5">
                <li>{t("how.headline.lowest")}</li>
                <li>{t("how.headline.held")}</li>
                <li>
                  {t("how.headline.accepted", {
                    months: settings.attestedForMonths,
                  })}
                </li>
              </ul>
            </Card>
          )}
          <SettingsCard settings={settings} />
          <p className="text-sm text-muted">
            {t("how.version", {
              version: settings.version,
              on: teller.formatDay(today),
            })}
          </p>
        </div>
      </div>
    </>
  );
}
