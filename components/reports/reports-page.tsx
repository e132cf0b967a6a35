import { ReportItem } from "@/components/reports/report-item";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-link";
import { useTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import type { ReportList } from "@/lib/reports/queries/list";
import { type Cursor, writeCursor } from "@/lib/reports/rules/search";

type Props = {
  systemSlug: string;
  list: ReportList;
  after: Cursor | null;
  canWrite: boolean;
  /** A draft was just removed. */
  isRemoved: boolean;
};

/** The reports the reader may see, of the latest period first. */
export function ReportsPage(props: Props) {
  const { systemSlug, list, after, canWrite, isRemoved } = props;
  const t = useTranslator("reports");
  const to = createAddresses(systemSlug);
  const start = canWrite && (
    <ButtonLink href={to.newReport} variant="primary">
      <Icon name="plus" />
      {t("start")}
    </ButtonLink>
  );
  const isEmpty = list.lines.length === 0 && !after;
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        actions={!isEmpty && start}
      />
      {isRemoved && (
        <Notice tone="ok" className="mb-4">
          {t("list.removed")}
        </Notice>
      )}
      {isEmpty ? (
        <EmptyState title={t("list.emptyTitle")} icon="report" action={start}>
          {t(canWrite ? "list.emptyText" : "list.emptyRead")}
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {list.lines.map((line) => (
            <ReportItem key={line.id} line={line} to={to} />
          ))}
        </ul>
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {after && <PlainLink href={to.reports}>{t("list.first")}</PlainLink>}
        {list.next && (
          <PlainLink href={`${to.reports}${writeCursor(list.next)}`}>
            {t("list.next")}
          </PlainLink>
        )}
      </p>
    </>
  );
}
