import type { FieldSpec } from "@/components/forms/field-spec";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { ReportPanel } from "@/components/reports/report-panel";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import { type OfferedPeriod, writePeriod } from "@/lib/reports/rules/periods";

type Props = {
  systemSlug: string;
  periods: readonly OfferedPeriod[];
  today: string;
  /** Makes sending one form twice start one report. */
  formKey: string;
};

/** Which period, and what it is called; all else the app puts together. */
export async function NewReportPage(props: Props) {
  const { systemSlug, formKey } = props;
  const [t, layout] = await Promise.all([
    getTranslator("reports"),
    getTranslator("layout"),
  ]);
  const to = createAddresses(systemSlug);
  return (
    <>
      <PageHeader
        title={t("new.title")}
        sub={t("new.sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.reports },
              { label: t("new.title") },
            ]}
          />
        }
      />
      <Card>
        <Words namespaces={formWords}>
          <ReportPanel
            systemSlug={systemSlug}
            prefix="new"
            offers={[
              {
                act: "start",
                hidden: { key: formKey },
                fields: await listFields(props),
                ...{ submit: t("new.submit"), done: t("new.done") },
              },
            ]}
          />
        </Words>
      </Card>
    </>
  );
}

async function listFields({ periods, today }: Props): Promise<FieldSpec[]> {
  const [t, formatDay, format] = await Promise.all([
    getTranslator("reports"),
    getDayFormatter(),
    getFormatter(),
  ]);
  const month = format.dateTime(new Date(`${today}T00:00:00.000Z`), {
    ...{ month: "long", year: "numeric", timeZone: "UTC" },
  });
  return [
    {
      ...{ name: "title", kind: "line", label: t("new.name") },
      initial: [t("new.proposed", { month })],
    },
    {
      ...{ name: "period", kind: "choice", label: t("new.period") },
      options: [
        ...periods.map((period) => {
          const from = formatDay(period.from);
          const to = formatDay(period.to);
          const label = period.name
            ? t("new.round", { round: period.name, from, to })
            : t("new.half", { from, to });
          return { value: writePeriod(period), label };
        }),
        { value: "other", label: t("new.other"), hint: t("new.otherHint") },
      ],
    },
    {
      ...{ name: "from", kind: "day", label: t("new.from") },
      hint: t("new.daysHint"),
    },
    {
      ...{ name: "to", kind: "day", label: t("new.to") },
      hint: t("new.daysHint"),
    },
  ];
}
