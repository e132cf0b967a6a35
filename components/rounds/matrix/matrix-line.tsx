"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Sign } from "@/components/ui/sign";
import { ScoreSign } from "@/components/ui/score-chip";
import type { Line } from "./matrix-lines";
import { type MatrixView, readCell } from "./matrix-view";

type Props = {
  line: Line;
  sites: MatrixView["sites"];
  columns: { from: number; to: number };
  total: number;
  stage: number;
  /** What each letter of a site's cells says. */
  words: ReadonlyMap<string, string>;
  /** The one cell the Tab key stops at. */
  active: { row: number; column: number };
};

/** One line of the grid; each cell opens its row in the list. */
export function MatrixLine(props: Props) {
  const { line, columns, total } = props;
  const common = useTranslations("common");
  if (line.kind === "group") {
    return (
      <tr>
        <th
          scope="colgroup"
          colSpan={total + 1}
          className="h-9 border-b bg-paper p-0 text-left"
        >
          <span className="sticky left-0 inline-block max-w-[80vw] truncate px-2 text-sm font-semibold">
            {line.name}
          </span>
        </th>
      </tr>
    );
  }
  return (
    <tr aria-rowindex={line.place + 2} className="group/line">
      <th
        scope="row"
        aria-colindex={1}
        className="sticky left-0 z-1 h-12 border-r border-b bg-card px-2 py-1 text-left text-sm leading-4 font-normal group-focus-within/line:bg-selected"
      >
        <span className="line-clamp-2" title={line.row.title}>
          {line.row.isLocal && (
            <span className="font-semibold text-info">
              {common("ownRow")} ·{" "}
            </span>
          )}
          {line.row.title}
        </span>
      </th>
      {columns.from > 0 && <td aria-hidden="true" colSpan={columns.from} />}
      {props.sites.map((site, index) => (
        <MatrixCell
          key={site.id}
          {...props}
          line={line}
          site={site}
          column={columns.from + index}
        />
      ))}
      {columns.to < total && (
        <td aria-hidden="true" colSpan={total - columns.to} />
      )}
    </tr>
  );
}

function MatrixCell({
  line,
  site,
  column,
  stage,
  words,
  active,
}: Props & {
  line: Extract<Line, { kind: "row" }>;
  site: MatrixView["sites"][number];
  column: number;
}) {
  const t = useTranslations("rounds.matrix");
  const letter = site.cells[line.place] ?? ".";
  const score = readCell(letter);
  const hasEvidence = site.marks[line.place] === "1";
  const said = [words.get(letter), hasEvidence && t("hasEvidence")];
  const isActive = active.row === line.place && active.column === column;
  return (
    <td aria-colindex={column + 2} className="border-b p-0">
      <Link
        href={`?stage=${stage}&subject=${site.id}&view=list&row=${line.row.code}`}
        prefetch={false}
        tabIndex={isActive ? 0 : -1}
        data-cell={`${line.place}/${column}`}
        aria-label={`${line.row.title}, ${site.name}: ${said.filter(Boolean).join(", ")}`}
        title={hasEvidence ? t("hasEvidence") : undefined}
        className="flex h-12 scroll-mt-28 scroll-ml-36 items-center px-2 no-underline hover:bg-brand-tint sm:scroll-ml-72"
      >
        <ScoreSign state={score.state} value={score.value} />
        {hasEvidence && <Sign name="note" className="ml-1 size-4 text-muted" />}
      </Link>
    </td>
  );
}
