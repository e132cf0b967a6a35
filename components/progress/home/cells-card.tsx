import Link from "next/link";
import { ChartCard } from "@/components/charts/chart-card";
import type { HeatCellData } from "@/components/charts/heat-cell";
import { HeatTable } from "@/components/charts/heat-table";
import { ScaleLegend } from "@/components/charts/scale-legend";
import { CsvLink } from "@/components/tables/csv-link";
import { FilterBar } from "@/components/tables/filter-bar";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import {
  type CellRow,
  type CellView,
  sumCells,
} from "@/lib/progress/view/cells";
import type { ShownStage } from "@/lib/progress/view/choose-stage";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  shown: ShownStage;
  workingStage: number;
  cells: readonly CellRow[];
  names: Names;
  to: Addresses;
  /** Whether there is an earlier round to compare with. */
  hasChange: boolean;
};

// On paper a field is one line, so that the whole stays on one page.
const onPaper =
  "print:[&_td>*]:min-h-8 print:[&_td>*]:flex-nowrap print:[&_td>*]:justify-start print:[&_td_span]:w-auto print:[&_td_span]:whitespace-nowrap";

const scale = ["0", "1", "2", "3"] as const;

/** Functions by leadership levels at one stage; every field leads to its rows. */
export async function CellsCard(props: Props) {
  const { shown, workingStage, cells, names, to, hasChange } = props;
  const [t, common, compare] = await Promise.all([
    getTranslator("progress"),
    getTranslator("common"),
    getTranslator("compare"),
  ]);
  const stage = String(shown.stage);
  const sum = sumCells(cells);
  const drawCell = await createDrawCell(props);
  return (
    <ChartCard
      id="cells"
      title={t("cells.title", { stage })}
      takeaway={[
        shown.isInstead &&
          t("cells.instead", { stage, working: String(workingStage) }),
        t("cells.takeaway", sum),
        hasChange && t("cells.changes", sum),
      ]
        .filter((line) => typeof line === "string")
        .join(" ")}
      csv={
        <>
          <CsvLink
            href={to.cellsCsv(shown.stage)}
            text={common("downloadCsv")}
          />
          {hasChange && (
            <Link
              href={to.compare()}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {compare("linkSince")}
            </Link>
          )}
        </>
      }
    >
      {shown.choices.length > 1 && (
        <div className="mb-4">
          <FilterBar
            label={t("cells.choose")}
            items={shown.choices.map((choice) => ({
              href: to.homeOfStage(choice),
              label: t("cells.stageTab", { stage: String(choice) }),
              isCurrent: choice === shown.stage,
            }))}
          />
        </div>
      )}
      <div className={onPaper}>
        <HeatTable
          caption={t("cells.title", { stage })}
          rowHeader={common("function")}
          columns={(cells[0]?.cells ?? []).map(({ level }) => ({
            level,
            label: common(`levels.${level}`),
          }))}
          rows={cells.map(({ functionCode, cells: ofFunction }) => ({
            key: functionCode,
            name: names.functionNames[functionCode] ?? functionCode,
            href: to.rows(shown.stage, { functionCode }),
            cells: ofFunction.map((cell) => drawCell(functionCode, cell)),
          }))}
        />
      </div>
      <div className="mt-4 grid gap-2">
        <ScaleLegend
          label={common("scale")}
          scores={scale.map((value) => common(`scores.${value}`))}
          none={common("noneAtStage")}
        />
        <p className="max-w-text text-sm text-muted print:max-w-none">
          {t("cells.legend")}
        </p>
      </div>
    </ChartCard>
  );
}

async function createDrawCell({ shown, names, to }: Props) {
  const [t, common, words] = await Promise.all([
    getTranslator("progress"),
    getTranslator("common"),
    getTranslator("framework"),
  ]);
  const addOwn = (text: string, own: number) =>
    own > 0 ? `${text} · ${words("local.cells", { count: own })}` : text;
  const sayGained = (gained: number | null) => {
    if (gained === null) return t("cells.noChange");
    return gained < 0
      ? t("cells.lost", { count: -gained })
      : t("cells.gained", { count: gained });
  };
  return (functionCode: string, cell: CellView): HeatCellData => {
    const level = common(`levels.${cell.level}`);
    const functionName = names.functionNames[functionCode] ?? functionCode;
    if (cell.kind === "none") {
      const label = `${functionName}, ${level}: ${common("noneAtStage")}`;
      return { kind: "none", text: common("noneAtStage"), label };
    }
    const { median, met, scored, applicable, gained } = cell;
    const href = to.rows(shown.stage, { functionCode, level: cell.level });
    if (cell.kind === "partial" || median === null) {
      const text = t("cells.partial", { scored, applicable });
      return {
        kind: "partial",
        text,
        detail: addOwn(t("cells.partialDetail"), cell.own),
        href,
        label: addOwn(
          t("cells.labelPartial", { functionName, level, text }),
          cell.own,
        ),
      };
    }
    const metText = addOwn(t("cells.met", { met, scored }), cell.own);
    return {
      kind: "scored",
      value: median,
      text: String(median),
      detail: metText,
      change: drawChange(gained),
      href,
      label: t("cells.label", {
        functionName,
        level,
        score: `${median} ${common(`scores.${median}`)}`,
        met: metText,
        change: sayGained(gained),
      }),
    };
  };
}

function drawChange(gained: number | null): HeatCellData["change"] {
  if (gained === null || gained === 0) return undefined;
  const text = String(Math.abs(gained));
  return { direction: gained > 0 ? "up" : "down", text };
}
