import { RowFilters } from "@/components/progress/rows/row-filters";
import { RowItem } from "@/components/progress/rows/row-item";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import type { RowList } from "@/components/progress/rows/view-rows";
import { getTeller } from "@/components/progress/teller";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { getTranslator } from "@/lib/core/translator";
import type { RuleSettings, ScaleStep } from "@/lib/framework/schema";
import type { RowFilter } from "@/lib/framework/view/row-filter";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  stage: number;
  list: RowList;
  filter: RowFilter;
  names: Names;
  settings: RuleSettings;
  scale: readonly ScaleStep[];
  to: Addresses;
};

/** The rows of a stage by function, filtered by the address. */
export async function RowSection({
  stage,
  list,
  filter,
  names,
  settings,
  scale,
  to,
}: Props) {
  const [t, teller, sayer] = await Promise.all([
    getTranslator("progress"),
    getTeller(names.functionNames),
    getScoreSayer(scale),
  ]);
  const href = to.stage(stage);
  return (
    <section id="rows" aria-labelledby="rows-title" className="scroll-mt-4">
      <h2 id="rows-title">{t("rows.title")}</h2>
      <p className="mb-3 text-muted">{t("rows.sub", { rows: list.total })}</p>
      <RowFilters choices={list} filter={filter} names={names} href={href} />
      {list.shown < list.total && (
        <p className="mb-3" role="status">
          {t("rows.shown", { shown: list.shown, rows: list.total })}
        </p>
      )}
      {list.shown === 0 && (
        <EmptyState
          title={t("rows.nothing")}
          action={
            <ButtonLink href={`${href}#rows`}>{t("rows.showAll")}</ButtonLink>
          }
        >
          {t("rows.nothingText")}
        </EmptyState>
      )}
      <div className="grid gap-4">
        {list.groups.map(({ functionCode, items }) => (
          <Card key={functionCode} className="print:break-inside-auto">
            <h3 className="mb-3 text-lg">
              {names.functionNames[functionCode] ?? functionCode}
            </h3>
            <ul>
              {items.map((item) => (
                <RowItem
                  key={item.indicator.code}
                  item={item}
                  functionNames={names.functionNames}
                  settings={settings}
                  teller={teller}
                  sayer={sayer}
                  to={to}
                />
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </section>
  );
}
