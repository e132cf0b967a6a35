import { LogItem } from "@/components/meetings/log-item";
import { SiteFilter } from "@/components/meetings/site-filter";
import { FilterBar } from "@/components/tables/filter-bar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-link";
import { useTranslator } from "@/lib/core/translator";
import { meetingGroups } from "@/lib/meetings/fields";
import type { MeetingLog } from "@/lib/meetings/queries/log";
import {
  type MeetingSearch,
  writeMeetingSearch,
} from "@/lib/meetings/rules/search";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  log: MeetingLog;
  search: MeetingSearch;
  canWrite: boolean;
  /** Where rows are settled together, which is a page of its own. */
  openRound: { id: string; name: string } | null;
};

/** The meetings of every group, latest first. */
export function LogPage(props: Props) {
  const { systemSlug, log, search, canWrite, openRound } = props;
  const t = useTranslator("meetings");
  const layout = useTranslator("layout");
  const to = createAddresses(systemSlug);
  const at = (part: Partial<MeetingSearch>) =>
    `${to.meetings}${writeMeetingSearch({ ...search, after: null, ...part })}`;
  const write = canWrite && (
    <ButtonLink href={to.newMeeting} variant="primary">
      <Icon name="plus" />
      {t("write")}
    </ButtonLink>
  );
  const isNarrowed = Boolean(search.group || search.siteId || search.after);
  const total = Object.values(log.counts).reduce((sum, one) => sum + one, 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        actions={write}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("toPlan"), href: to.plan },
              { label: t("title") },
            ]}
          />
        }
      />
      {openRound && (
        <p className="-mt-3 mb-4 print:hidden">
          <PlainLink href={to.meeting(openRound.id)}>
            {t("settle", { round: openRound.name })}
          </PlainLink>
        </p>
      )}
      <div className="mb-4 grid gap-3">
        <FilterBar
          label={t("log.filterLabel")}
          items={[
            {
              href: at({ group: null }),
              label: t("log.all"),
              count: total,
              isCurrent: search.group === null,
            },
            ...meetingGroups.map((group) => ({
              href: at({ group }),
              label: t(`groups.${group}`),
              count: log.counts[group] ?? 0,
              isCurrent: search.group === group,
            })),
          ]}
        />
      </div>
      {log.sites.length > 1 && <SiteFilter log={log} search={search} />}
      {log.lines.length === 0 ? (
        <EmptyState
          title={t(isNarrowed ? "log.emptyFiltered" : "log.emptyTitle")}
          icon="people"
          action={!isNarrowed && write}
        >
          {!isNarrowed && t(canWrite ? "log.emptyText" : "log.emptyRead")}
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {log.lines.map((line) => (
            <LogItem key={line.id} line={line} to={to} />
          ))}
        </ul>
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {search.after && <PlainLink href={at({})}>{t("log.first")}</PlainLink>}
        {log.next && (
          <PlainLink href={at({ after: log.next })}>{t("log.next")}</PlainLink>
        )}
      </p>
    </>
  );
}
