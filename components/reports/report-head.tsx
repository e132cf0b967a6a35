import { PrintButton } from "@/components/progress/print-button";
import { getDayFormatter } from "@/components/progress/teller";
import type { InsideProps } from "@/components/reports/report-page";
import { StateBadge } from "@/components/reports/state-badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import { parts } from "@/lib/reports/fields";
import type { ReportView } from "@/lib/reports/queries/report";

/** Whose report, of which period, how far it is and as of when: on paper the head of the first page. */
export async function ReportHead(props: InsideProps) {
  const { systemName, to } = props;
  const { report } = props.page;
  const [t, common, layout, formatDay] = await Promise.all([
    getTranslator("reports"),
    getTranslator("common"),
    getTranslator("layout"),
    getDayFormatter(),
  ]);
  const period = { from: formatDay(report.from), to: formatDay(report.to) };
  return (
    <header>
      <Breadcrumbs
        label={layout("breadcrumbs")}
        items={[
          { label: t("title"), href: to.reports },
          { label: t(`states.${report.state}`) },
        ]}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-[min(100%,18rem)] flex-1">
          <p className="hidden text-muted print:block">{systemName}</p>
          <h1 className="font-serif text-2xl font-semibold wrap-anywhere sm:text-3xl">
            {report.title}
          </h1>
          <p className="mt-1 text-lg">{t("period", period)}</p>
        </div>
        <div className="print:hidden">
          <PrintButton text={common("print")} />
        </div>
      </div>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <StateBadge state={report.state} />
        <span>{await saySince(report)}</span>
        <span>{t("page.built", { on: formatDay(report.builtOn) })}</span>
      </p>
      <Done {...props} />
    </header>
  );
}

async function saySince({ state, discussedAt, sentAt, finalAt }: ReportView) {
  const [t, formatDay] = await Promise.all([
    getTranslator("reports"),
    getDayFormatter(),
  ]);
  const on = finalAt ?? sentAt ?? discussedAt;
  return on && t(`list.since.${state}`, { on: formatDay(on) });
}

/** What was just done, where it led here. */
function Done({ done, built, page }: InsideProps) {
  const t = useTranslator("reports");
  if (!page.whole) return null;
  const changed = parts.filter((part) => built?.split(".").includes(part));
  const text = built
    ? changed.length > 0
      ? t("page.builtAgain", {
          parts: changed.map((part) => t(`parts.${part}`)).join(", "),
        })
      : t("page.builtSame")
    : done === "started" && t("page.started");
  return (
    text && (
      <Notice tone="ok" className="mt-4 print:hidden">
        {text}
      </Notice>
    )
  );
}
