import { ListItem } from "@/components/support/list-item";
import { SummaryLine, UnreachedCard } from "@/components/support/summary";
import { SupportFilters } from "@/components/support/support-filters";
import { TrainingCard } from "@/components/support/training-card";
import { CsvLink } from "@/components/tables/csv-link";
import { FilterBar } from "@/components/tables/filter-bar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-link";
import { useTranslator } from "@/lib/core/translator";
import { type Addresses, createAddresses } from "@/lib/progress/view/addresses";
import { supportKinds } from "@/lib/support/fields";
import type { SupportList } from "@/lib/support/queries/list";
import {
  type SupportSearch,
  writeSupportSearch,
} from "@/lib/support/rules/search";

type Props = {
  systemSlug: string;
  list: SupportList;
  search: SupportSearch;
  functionNames: Readonly<Record<string, string>>;
  canRecord: boolean;
  canTrain: boolean;
};

/** The support that was given, latest first; whom it has not reached, and which coordinators were not trained. */
export function ListPage(props: Props) {
  const { systemSlug, list, search, canTrain } = props;
  const t = useTranslator("support");
  const layout = useTranslator("layout");
  const plan = useTranslator("plan");
  const to = createAddresses(systemSlug);
  const add = props.canRecord && (
    <ButtonLink href={to.newSupport()} variant="primary">
      <Icon name="plus" />
      {t("record")}
    </ButtonLink>
  );
  const hasAside = list.training !== null || list.summary.whole !== null;
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        actions={add}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: plan("title"), href: to.plan },
              { label: t("title") },
            ]}
          />
        }
      />
      <SummaryLine summary={list.summary} />
      <div className={hasAside ? "grid items-start gap-4 lg:grid-cols-3" : ""}>
        <div className="min-w-0 lg:col-span-2">
          <Kinds {...props} to={to} />
          <SupportFilters
            list={list}
            search={search}
            functionNames={props.functionNames}
          />
          <Lines {...props} add={add} to={to} />
        </div>
        {hasAside && (
          <div className="grid min-w-0 gap-4">
            <UnreachedCard summary={list.summary} to={to} />
            {list.training && (
              <TrainingCard
                training={list.training}
                isWhole={list.summary.whole !== null}
                canTrain={canTrain}
                to={to}
              />
            )}
          </div>
        )}
      </div>
    </>
  );
}

type PartProps = Props & { to: Addresses };

function Kinds({ list, search, to }: PartProps) {
  const t = useTranslator("support");
  const at = (kind: SupportSearch["kind"]) =>
    `${to.support}${writeSupportSearch({ ...search, after: null, kind })}`;
  const total = Object.values(list.kinds).reduce((sum, one) => sum + one, 0);
  return (
    <div className="mb-3">
      <FilterBar
        label={t("list.filterLabel")}
        items={[
          {
            ...{ href: at(null), label: t("list.all"), count: total },
            isCurrent: search.kind === null,
          },
          ...supportKinds.map((kind) => ({
            href: at(kind),
            label: t(`kinds.${kind}`),
            count: list.kinds[kind] ?? 0,
            isCurrent: search.kind === kind,
          })),
        ]}
      />
    </div>
  );
}

function Lines(props: PartProps & { add: React.ReactNode }) {
  const { list, search, functionNames, canRecord, to, add } = props;
  const t = useTranslator("support");
  const at = (after: SupportSearch["after"]) =>
    `${to.support}${writeSupportSearch({ ...search, after })}`;
  const { kind, functionCode, siteId, after } = search;
  const isNarrowed = Boolean(kind || functionCode || siteId || after);
  const file = writeSupportSearch({ ...search, after: null });
  return (
    <>
      {list.lines.length === 0 ? (
        <EmptyState
          title={t(isNarrowed ? "list.emptyFiltered" : "list.emptyTitle")}
          icon="people"
          action={!isNarrowed && add}
        >
          {!isNarrowed && t(canRecord ? "list.emptyText" : "list.emptyRead")}
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {list.lines.map((line) => (
            <ListItem
              key={line.id}
              line={line}
              functionName={functionNames[line.functionCode ?? ""]}
              to={to}
            />
          ))}
        </ul>
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {after && <PlainLink href={at(null)}>{t("list.first")}</PlainLink>}
        {list.next && (
          <PlainLink href={at(list.next)}>{t("list.next")}</PlainLink>
        )}
        {list.lines.length > 0 && (
          <CsvLink href={to.supportCsv(file)} text={t("list.csv")} />
        )}
      </p>
    </>
  );
}
