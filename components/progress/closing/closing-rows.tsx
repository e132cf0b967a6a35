import { Card } from "@/components/ui/card";
import { ScoreChip } from "@/components/ui/score-chip";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type { ClosedRow, ClosingPage } from "@/lib/progress/queries/closing";
import { type ScoreState, scoreStates } from "@/lib/rounds/schema";

type Props = Pick<ClosingPage, "framework" | "headline" | "rows">;
type Line = ClosedRow & { code: string; title: string };

/** Every score that stood, stage by stage, in the words of its framework version. */
export async function ClosingRows({ framework, headline, rows }: Props) {
  const [t, locale] = await Promise.all([getTranslator("story"), getLocale()]);
  const byId = new Map(rows.map((row) => [row.indicatorId, row]));
  const all = [...framework.indicators, ...headline.localRows];
  const lines = framework.stages.map((stage) => ({
    stage,
    lines: all
      .filter((row) => row.stage === stage.number)
      .flatMap(({ id, code, title }): Line[] => {
        const row = byId.get(id);
        return row ? [{ ...row, code, title: pick(title, locale) }] : [];
      }),
  }));
  return (
    <Card
      id="scores"
      title={t("closing.rowsTitle")}
      sub={t("closing.rowsSub", { version: framework.version })}
    >
      <div className="grid gap-6">
        {lines
          .filter((group) => group.lines.length > 0)
          .map(({ stage, lines: ofStage }) => (
            <RowTable
              key={stage.id}
              caption={t("closing.stage", {
                stage: String(stage.number),
                title: pick(stage.title, locale),
              })}
              lines={ofStage}
            />
          ))}
      </div>
    </Card>
  );
}

function RowTable({
  caption,
  lines,
}: {
  caption: string;
  lines: readonly Line[];
}) {
  const t = useTranslator("story");
  const common = useTranslator("common");
  const sayScore = (state: ScoreState, value: number | null) =>
    common(
      value === 0 || value === 1 || value === 2 || value === 3
        ? `scores.${value}`
        : `scores.${state === "scored" ? "not_scored" : state}`,
    );
  const showScore = ({ state, value, sites }: Line) => {
    if (sites) {
      const [none = 0, ...rest] = sites.toReversed();
      return t("closing.siteCounts", {
        counts: rest.toReversed().join(", "),
        none,
      });
    }
    const known = readState(state);
    return (
      <ScoreChip state={known} value={value} label={sayScore(known, value)} />
    );
  };
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ indicatorId }) => indicatorId}
      empty={<EmptyState title={t("closing.none")} />}
      columns={[
        {
          key: "row",
          header: t("closing.row"),
          cell: ({ code, title }) => (
            <>
              <span className="text-muted">{code}</span> {title}
            </>
          ),
        },
        { key: "score", header: t("closing.score"), cell: showScore },
      ]}
    />
  );
}

function readState(state: string | null): ScoreState {
  return scoreStates.find((one) => one === state) ?? "not_scored";
}
