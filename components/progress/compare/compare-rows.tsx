import { CompareFilters } from "@/components/progress/compare/compare-filters";
import { ComparedRow } from "@/components/progress/compare/compared-row";
import { ExplainRow } from "@/components/progress/differences/explain-card";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { CsvLink } from "@/components/tables/csv-link";
import { TableBar } from "@/components/tables/table-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslator } from "@/lib/core/translator";
import type { CompareFilter } from "@/lib/progress/compare-schema";
import type { RoundComparison } from "@/lib/progress/queries/comparison";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { ComparisonView } from "@/lib/progress/view/comparison";

type Props = {
  compared: RoundComparison;
  view: ComparisonView;
  filter: CompareFilter;
  functionNames: Readonly<Record<string, string>>;
  hrefOf: (filter: CompareFilter) => string;
  csvHref: string;
  /** Where a note about a row is written. */
  explainHref: (code: string) => string;
  systemSlug: string;
  to: Addresses;
};

/** The rows that changed, by function, filtered by the address. */
export function CompareRows(props: Props) {
  const { view, filter, functionNames, hrefOf } = props;
  const t = useTranslator("compare");
  const common = useTranslator("common");
  const { changed, total, shown } = view;
  if (changed === 0) return null;
  return (
    <section id="rows" aria-labelledby="rows-title" className="scroll-mt-4">
      <h2 id="rows-title">{t("rows.title")}</h2>
      <TableBar
        end={<CsvLink href={props.csvHref} text={common("downloadCsv")} />}
      >
        <p className="text-muted">{t("rows.sub", { changed, total })}</p>
      </TableBar>
      <CompareFilters
        view={view}
        filter={filter}
        functionNames={functionNames}
        hrefOf={hrefOf}
      />
      {shown < changed && (
        <p className="mb-3" role="status">
          {t("rows.shown", { shown, changed })}
        </p>
      )}
      {shown === 0 && (
        <EmptyState
          title={t("rows.nothing")}
          action={
            <ButtonLink
              href={hrefOf({ kind: null, function: null, level: null })}
            >
              {t("rows.showAll")}
            </ButtonLink>
          }
        />
      )}
      <div className="grid gap-4">
        {view.groups.map((group) => (
          <Group key={group.functionCode} {...props} group={group} />
        ))}
      </div>
    </section>
  );
}

async function Group({
  group,
  compared,
  functionNames,
  explainHref,
  systemSlug,
  to,
}: Props & { group: ComparisonView["groups"][number] }) {
  const { from, to: later, notes, site } = compared;
  const [sayBefore, sayAfter] = await Promise.all([
    getScoreSayer(from.framework.scale),
    getScoreSayer(later.framework.scale),
  ]);
  return (
    <Card className="print:break-inside-auto">
      <h3 className="mb-3 text-lg">
        {functionNames[group.functionCode] ?? group.functionCode}
      </h3>
      <ul>
        {group.rows.map((one) => {
          const isOfMany = one.row.level === "site" && site === null;
          const find = (of: "before" | "after") =>
            isOfMany ? null : one.notesOf[of] ? notes(one.notesOf[of]) : [];
          return (
            <ComparedRow
              key={one.lineage}
              one={one}
              systemSlug={systemSlug}
              href={to.row(one.row.code, site?.isActive ? site.id : undefined)}
              before={{
                name: from.side.round.name,
                judged: one.before,
                notes: find("before"),
                sayer: sayBefore,
              }}
              after={{
                name: later.side.round.name,
                judged: one.after,
                notes: find("after"),
                sayer: sayAfter,
              }}
            >
              <ExplainRow
                differences={compared.differences}
                systemSlug={systemSlug}
                lineage={one.lineage}
                code={one.row.code}
                href={explainHref(one.row.code)}
              />
            </ComparedRow>
          );
        })}
      </ul>
    </Card>
  );
}
