import type { HeatCellData } from "@/components/charts/heat-cell";
import { HeatTable } from "@/components/charts/heat-table";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { CellFact, Facts } from "@/lib/reports/facts-schema";

type Props = {
  facts: Facts;
  cells: NonNullable<Facts["where_we_are"]["cells"]>;
};

/** Functions by levels as they stood when the report was built; no links, so that it prints as it is. */
export async function CellsFacts({ facts, cells }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslator("reports"),
    getTranslator("common"),
    getLocale(),
  ]);
  const names = new Map(
    facts.functions.map(({ code, name }) => [code, pick(name, locale)]),
  );
  const title = t("where.cells", { stage: String(cells.stage) });
  const draw = (cell: CellFact): HeatCellData => {
    if (cell.kind === "none") {
      const text = common("noneAtStage");
      return { kind: "none", text, label: text };
    }
    const { kind, met, scored, applicable, median } = cell;
    if (kind === "partial" || median === null) {
      const text = t("where.partial", { scored, applicable });
      return { kind: "partial", text, label: text };
    }
    const detail = t("where.met", { met, scored });
    const text = String(median);
    return { kind: "scored", value: median, text, detail, label: detail };
  };
  return (
    <div>
      <h3 className="text-base font-semibold">{title}</h3>
      <HeatTable
        caption={title}
        rowHeader={common("function")}
        columns={(cells.rows[0]?.cells ?? []).map(({ level }) => ({
          level,
          label: common(`levels.${level}`),
        }))}
        rows={cells.rows.map(({ functionCode, cells: ofFunction }) => ({
          key: functionCode,
          name: names.get(functionCode) ?? functionCode,
          cells: ofFunction.map(draw),
        }))}
      />
    </div>
  );
}
