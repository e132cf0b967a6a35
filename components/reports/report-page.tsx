import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { ActsCard } from "@/components/reports/acts-card";
import { PartTalk } from "@/components/reports/part-talk";
import { ReportHead } from "@/components/reports/report-head";
import { ReportPart } from "@/components/reports/report-part";
import { useTranslator } from "@/lib/core/translator";
import { createAddresses, type Addresses } from "@/lib/progress/view/addresses";
import { parts } from "@/lib/reports/fields";
import type { ReportPage } from "@/lib/reports/queries/report";

export type ReportReader = {
  personId: string;
  /** Makes reports, and moves them on. */
  canWrite: boolean;
  canComment: boolean;
  /** Reads what leadership is asked on its own pages. */
  canReadThemes: boolean;
  canDecide: boolean;
};

export type ReportPageProps = {
  systemSlug: string;
  systemName: string;
  page: ReportPage;
  reader: ReportReader;
  /** What was just done, as the address says it. */
  done: string | null;
  built: string | null;
  /** The part whose talk is open. */
  opened: string | null;
};

export type InsideProps = ReportPageProps & { to: Addresses };

/** A report as a document: what the app put together, what people wrote, what is said about it. */
export function ReportPageView(props: ReportPageProps) {
  const { systemSlug, reader } = props;
  const t = useTranslator("reports");
  const inside = { ...props, to: createAddresses(systemSlug) };
  const document = (
    <article
      id="document"
      className="mx-auto grid max-w-text gap-8 print:max-w-none print:gap-5"
    >
      <ReportHead {...inside} />
      <ActsCard {...inside} />
      <nav aria-labelledby="contents" className="print:hidden">
        <h2 id="contents" className="text-base">
          {t("page.contents")}
        </h2>
        <ol className="list-decimal pl-6">
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="inline-block py-1">
                {t(`parts.${part}`)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map((part) => (
        <ReportPart key={part} {...inside} part={part} />
      ))}
      <section aria-labelledby="whole" className="border-t pt-4">
        <h2 id="whole" className="font-serif text-xl print:hidden">
          {t("talk.whole")}
        </h2>
        <PartTalk {...inside} part={null} />
        <p className="mt-4 text-sm text-muted">{t("page.fewLeftOut")}</p>
      </section>
    </article>
  );
  return reader.canWrite || reader.canComment ? (
    <Words namespaces={formWords}>{document}</Words>
  ) : (
    document
  );
}
