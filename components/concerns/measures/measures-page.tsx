import { ActPanel } from "@/components/concerns/act-panel";
import { formWords } from "@/components/forms/form-words";
import { StepBars } from "@/components/concerns/measures/step-bars";
import { createSayMeasured } from "@/components/concerns/measures/say-measured";
import { ChartCard } from "@/components/charts/chart-card";
import { Words } from "@/components/layout/words";
import { CsvLink } from "@/components/tables/csv-link";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import type { Measures } from "@/lib/concerns/queries/measures";
import { steps } from "@/lib/concerns/rules/measure";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  measures: Measures;
  canSet: boolean;
};

/** How long concerns wait for each step, in all and by quarter; no person is named. */
export async function MeasuresPage({ systemSlug, measures, canSet }: Props) {
  const [t, layout, common, say] = await Promise.all([
    getTranslator("concerns"),
    getTranslator("layout"),
    getTranslator("common"),
    createSayMeasured(),
  ]);
  const to = createAddresses(systemSlug);
  const { measured, withinDays } = measures;
  const [whole] = measured;
  const triage = whole?.steps.triage ?? null;
  return (
    <>
      <PageHeader
        title={t("measures.title")}
        sub={t("measures.sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.concerns },
              { label: t("measures.title") },
            ]}
          />
        }
      />
      {triage === null ? (
        <EmptyState title={t("measures.none")} icon="clock" />
      ) : (
        <ChartCard
          id="steps"
          title={t("measures.chart")}
          takeaway={`${t("measures.takeaway", { days: Math.round(triage.median) })} ${t("measures.visible")}`}
          table={{
            showText: common("showAsTable"),
            columns: [
              t("measures.quarter"),
              t("measures.raised"),
              ...steps.map((step) => t(`measures.steps.${step}`)),
            ],
            rows: measured.map((one) => [
              say.quarter(one),
              one.raised,
              ...steps.map((step) => say.spread(one.steps[step])),
            ]),
          }}
          csv={
            <CsvLink
              href={`${to.concernMeasures}/measures.csv`}
              text={common("downloadCsv")}
            />
          }
        >
          <StepBars measured={measured} />
        </ChartCard>
      )}
      {canSet && (
        <Card
          id="slow"
          title={t("measures.setting")}
          sub={t("measures.settingText")}
          className="mt-4"
        >
          <Words namespaces={formWords}>
            <ActPanel
              systemSlug={systemSlug}
              prefix="slow"
              offers={[
                {
                  act: "triageDays",
                  hidden: {},
                  fields: [
                    {
                      name: "days",
                      kind: "line",
                      label: t("measures.days"),
                      initial: [String(withinDays)],
                    },
                  ],
                  submit: t("measures.save"),
                  done: t("measures.saved"),
                  variant: "secondary",
                },
              ]}
            />
          </Words>
        </Card>
      )}
    </>
  );
}
