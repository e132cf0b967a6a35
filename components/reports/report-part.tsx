import { ChangedFacts } from "@/components/reports/facts/changed-facts";
import { DecisionFacts } from "@/components/reports/facts/decision-facts";
import { GainFacts } from "@/components/reports/facts/gain-facts";
import { RequestFacts } from "@/components/reports/facts/request-facts";
import { ThemeFacts } from "@/components/reports/facts/theme-facts";
import { WhereFacts } from "@/components/reports/facts/where-facts";
import { PartForm } from "@/components/reports/part-form";
import { PartTalk } from "@/components/reports/part-talk";
import type { InsideProps } from "@/components/reports/report-page";
import { useTranslator } from "@/lib/core/translator";
import type { Part } from "@/lib/reports/fields";

export type PartProps = InsideProps & { part: Part };

const facts = {
  where_we_are: WhereFacts,
  what_changed: ChangedFacts,
  themes: ThemeFacts,
  decisions: DecisionFacts,
  gains: GainFacts,
  requests: RequestFacts,
} as const;

/** One part: what the app put together, what people wrote, what is said about it. */
export function ReportPart(props: PartProps) {
  const { part, page, reader } = props;
  const t = useTranslator("reports");
  const { report } = page;
  const written = report.sections.find((one) => one.part === part);
  const isLeftOut = report.partsLeftOut.includes(part);
  // To who only reads, a part with nothing in it is not there.
  const hasTalk = reader.canComment || (report.counts[part] ?? 0) > 0;
  if (isLeftOut && !written?.text && !page.whole && !hasTalk) return null;
  const Facts = facts[part];
  return (
    <section aria-labelledby={part} className="grid gap-3">
      <h2 id={part} className="scroll-mt-4 border-b pb-1 font-serif text-xl">
        {t(`parts.${part}`)}
      </h2>
      {isLeftOut ? (
        page.whole && (
          <p className="text-sm text-muted print:hidden">{t("page.left")}</p>
        )
      ) : (
        <Facts {...props} />
      )}
      {written?.text && (
        <div
          lang={written.locale}
          className="border-l-4 border-brand pl-4 wrap-anywhere whitespace-pre-line print:border-line"
        >
          {written.text}
        </div>
      )}
      {page.whole && <PartForm {...props} whole={page.whole} />}
      <PartTalk {...props} />
    </section>
  );
}
