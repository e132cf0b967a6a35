import { ActionList } from "@/components/plans/list/action-list";
import { PlanFilters } from "@/components/plans/list/plan-filters";
import { FilterBar } from "@/components/tables/filter-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-link";
import { useTranslator } from "@/lib/core/translator";
import type { PlanPage } from "@/lib/plans/queries/plan";
import {
  planPartNames,
  type PlanSearch,
  type PlanView,
  writePlanSearch,
} from "@/lib/plans/rules/search";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  page: PlanPage;
  search: PlanSearch;
  /** Those that can hold something for this reader. */
  views: readonly PlanView[];
  canAdd: boolean;
};

/** What is to be done: mine, my sites', the system's; what is due first comes first. */
export function PlanPageView(props: Props) {
  const { systemSlug, page, search, views, canAdd } = props;
  const t = useTranslator("plan");
  const to = createAddresses(systemSlug);
  const at = (part: Partial<PlanSearch>) =>
    `${to.plan}${writePlanSearch({ ...search, after: null, ...part })}`;
  const add = canAdd && (
    <ButtonLink href={to.newAction()} variant="primary">
      <Icon name="plus" />
      {t("add")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub")} actions={add} />
      <p className="-mt-3 mb-4 flex flex-wrap gap-x-6 print:hidden">
        <PlainLink href={to.meetings}>{t("meetingsLink")}</PlainLink>
        <PlainLink href={to.groupReviews}>{t("reviewsLink")}</PlainLink>
        <PlainLink href={to.support}>{t("supportLink")}</PlainLink>
      </p>
      <div className="mb-4 grid gap-3">
        {views.length > 1 && (
          <FilterBar
            label={t("list.viewLabel")}
            items={views.map((view) => ({
              // Of one's own actions nobody else is the owner.
              href: at({ view, ...(view === "mine" ? { ownerId: null } : {}) }),
              label: t(`list.views.${view}`),
              count: page.views[view],
              isCurrent: view === search.view,
            }))}
          />
        )}
        <FilterBar
          label={t("list.partLabel")}
          items={listParts(props).map((part) => ({
            href: at({ part }),
            label: t(`list.parts.${part}`),
            count: page.parts[part],
            isCurrent: part === search.part,
          }))}
        />
      </div>
      <PlanFilters page={page} search={search} to={to} />
      {page.lines.length === 0 ? (
        <Nothing search={search} canAdd={canAdd} add={add} />
      ) : (
        <ActionList lines={page.lines} today={page.today} to={to} />
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {search.after && <PlainLink href={at({})}>{t("list.first")}</PlainLink>}
        {page.next && (
          <PlainLink href={at({ after: page.next })}>
            {t("list.next")}
          </PlainLink>
        )}
      </p>
    </>
  );
}

/** The usual parts, the one looked at, and of the others those that hold something. */
function listParts({ page, search }: Props) {
  return planPartNames.filter(
    (part) =>
      ["open", "overdue", "all", search.part].includes(part) ||
      page.parts[part] > 0,
  );
}

type NothingProps = {
  search: PlanSearch;
  canAdd: boolean;
  add: React.ReactNode;
};

function Nothing({ search, canAdd, add }: NothingProps) {
  const t = useTranslator("plan");
  const { part, ownerId, siteId, origin, after, view } = search;
  if (part !== "open" || ownerId || siteId || origin || after)
    return <EmptyState title={t("list.emptyFiltered")} icon="plan" />;
  if (view === "mine")
    return (
      <EmptyState title={t("list.emptyMine")} icon="plan" action={add}>
        {t("list.emptyMineText")}
      </EmptyState>
    );
  return (
    <EmptyState title={t("list.emptyTitle")} icon="plan" action={add}>
      {t(canAdd ? "list.emptyText" : "list.emptyRead")}
    </EmptyState>
  );
}
