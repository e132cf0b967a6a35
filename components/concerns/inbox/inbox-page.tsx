import Link from "next/link";
import { InboxFilters } from "@/components/concerns/inbox/inbox-filters";
import { InboxList } from "@/components/concerns/inbox/inbox-list";
import { getDayFormatter } from "@/components/progress/teller";
import { FilterBar } from "@/components/tables/filter-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-link";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import { nameTheme } from "@/lib/concerns/fields";
import type { Inbox } from "@/lib/concerns/queries/inbox";
import {
  type InboxSearch,
  type InboxView,
  inboxViewNames,
  inboxViews,
  writeInboxSearch,
} from "@/lib/concerns/rules/search";
import { type Addresses, createAddresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  systemSlug: string;
  inbox: Inbox;
  search: InboxSearch;
  names: Names;
  can: { raise: boolean; triage: boolean; readThemes: boolean };
};

/** What was brought up and where it stands: what waits for the intermediary first. */
export function InboxPage({ systemSlug, inbox, search, names, can }: Props) {
  const t = useTranslator("concerns");
  const to = createAddresses(systemSlug);
  const { lines, sites, slow, withinDays, next } = inbox;
  const raise = can.raise && (
    <ButtonLink href={to.newConcern()} variant="primary">
      <Icon name="plus" />
      {t("raise")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub")} actions={raise} />
      <nav
        aria-label={t("title")}
        className="-mt-3 mb-4 flex flex-wrap gap-x-6 print:hidden"
      >
        {can.readThemes && (
          <PlainLink href={to.themes}>{t("themesLink")}</PlainLink>
        )}
        <PlainLink href={to.concernMeasures}>{t("measuresLink")}</PlainLink>
      </nav>
      {!can.triage && <Requests requests={inbox.requests} to={to} />}
      {can.triage && slow > 0 && (
        <Notice tone="warn" className="mb-4">
          {t("inbox.slow", { count: slow, days: withinDays })}
        </Notice>
      )}
      <div className="mb-4">
        <FilterBar
          label={t("inbox.filterLabel")}
          items={inboxViewNames.map((view) => ({
            href: `${to.concerns}${writeInboxSearch({ ...search, view, after: null })}`,
            label: t(`inbox.views.${view}`),
            count: countOf(inbox, view),
            isCurrent: view === search.view,
          }))}
        />
      </div>
      <InboxFilters
        search={search}
        sites={sites}
        functions={names.functions}
        to={to}
      />
      {lines.length === 0 ? (
        <Nothing search={search} canRaise={can.raise} raise={raise} />
      ) : (
        <InboxList lines={lines} functionNames={names.functionNames} to={to} />
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {search.after && (
          <PlainLink
            href={`${to.concerns}${writeInboxSearch({ ...search, after: null })}`}
          >
            {t("inbox.first")}
          </PlainLink>
        )}
        {next && (
          <PlainLink
            href={`${to.concerns}${writeInboxSearch({ ...search, after: next })}`}
          >
            {t("inbox.next")}
          </PlainLink>
        )}
      </p>
      {can.triage && <Requests requests={inbox.requests} to={to} />}
    </>
  );
}

function countOf({ counts }: Inbox, view: InboxView) {
  return inboxViews[view].reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

type NothingProps = {
  search: InboxSearch;
  canRaise: boolean;
  raise: React.ReactNode;
};

function Nothing({ search, canRaise, raise }: NothingProps) {
  const t = useTranslator("concerns");
  const { siteId, functionCode, isMine, words, view, after } = search;
  if (siteId || functionCode || isMine || words || after || view !== "open")
    return <EmptyState title={t("inbox.emptyFiltered")} icon="note" />;
  return (
    <EmptyState title={t("inbox.emptyTitle")} icon="note" action={raise}>
      {t(canRaise ? "inbox.emptyText" : "inbox.emptyRead")}
    </EmptyState>
  );
}

type RequestsProps = { requests: Inbox["requests"]; to: Addresses };

/** What community-wide leadership is asked and has not answered. */
async function Requests({ requests, to }: RequestsProps) {
  if (requests.length === 0) return null;
  const [t, formatDay] = await Promise.all([
    getTranslator("concerns"),
    getDayFormatter("medium"),
  ]);
  return (
    <Card id="requests" title={t("inbox.requestsTitle")} className="my-4">
      <ul className="grid gap-2">
        {requests.map(({ themeId, number, title, askedOn }) => (
          <li key={themeId}>
            <Link
              href={to.theme(themeId)}
              prefetch={false}
              className="inline-block min-h-6 font-semibold wrap-anywhere"
            >
              {nameTheme(number)} {title}
            </Link>
            <span className="block text-sm text-muted">
              {t("inbox.requestsText", { on: formatDay(askedOn) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
