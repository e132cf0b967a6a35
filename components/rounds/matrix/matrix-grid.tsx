"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { ScaleText } from "../workspace-context";
import { listMatrixLines } from "./matrix-lines";
import { MatrixLine } from "./matrix-line";
import { type MatrixView, readCell } from "./matrix-view";
import { useSayMatrixScore } from "./say-score";
import { useMatrixKeys } from "./use-matrix-keys";
import { useMatrixWindow } from "./use-matrix-window";

type Props = {
  matrix: MatrixView;
  stage: number;
  scale: readonly ScaleText[];
};

/**
 * Site rows by site, as a grid to walk with the arrow keys. A large one draws
 * only what is in sight: spans and empty rows stand in for the rest.
 */
export function MatrixGrid({ matrix, stage, scale }: Props) {
  const t = useTranslations("rounds.matrix");
  const { siteRows, sites } = matrix;
  const say = useSayMatrixScore(scale);
  const words = new Map(
    [...".?-!0123"].map((letter) => [letter, say(readCell(letter))]),
  );
  const box = useRef<HTMLDivElement>(null);
  const lines = listMatrixLines(siteRows);
  const seen = useMatrixWindow(box, lines, sites.length);
  const keys = useMatrixKeys(box, lines, sites.length, seen);
  const { columns } = seen;
  const drawn = sites.slice(columns.from, columns.to);
  return (
    <div
      ref={box}
      className="max-h-[70dvh] overflow-auto rounded-lg border bg-card print:max-h-none print:overflow-visible"
    >
      <table
        role="grid"
        aria-label={t("caption", { stage: String(stage) })}
        aria-rowcount={siteRows.length + 1}
        aria-colcount={sites.length + 1}
        className="w-max border-separate border-spacing-0"
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        <colgroup>
          <col className="w-36 sm:w-72" />
          {sites.map(({ id }) => (
            <col key={id} className="w-22" />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th
              scope="col"
              aria-colindex={1}
              className="sticky top-0 left-0 z-3 w-36 max-w-36 min-w-36 border-r border-b bg-card p-2 text-left align-bottom sm:w-72 sm:max-w-72 sm:min-w-72"
            >
              {t("row")}
            </th>
            <Gap columns={columns.from} />
            {drawn.map(({ id, name, cells }, index) => (
              <th
                key={id}
                scope="col"
                aria-colindex={columns.from + index + 2}
                className="sticky top-0 z-2 w-22 max-w-22 min-w-22 border-b bg-card p-1 text-left align-bottom text-sm leading-4 font-semibold"
              >
                <span className="line-clamp-4 hyphens-auto">{name}</span>
                <span className="mt-1 block font-normal text-muted">
                  {t("scoredOf", {
                    scored: cells.replace(/\D/g, "").length,
                    of: siteRows.length,
                  })}
                </span>
              </th>
            ))}
            <Gap columns={sites.length - columns.to} />
          </tr>
        </thead>
        <tbody>
          <Space height={seen.rows.before} columns={sites.length + 1} />
          {lines.slice(seen.rows.from, seen.rows.to).map((line) => (
            <MatrixLine
              key={line.key}
              line={line}
              sites={drawn}
              columns={columns}
              total={sites.length}
              stage={stage}
              words={words}
              active={keys.active}
            />
          ))}
          <Space height={seen.rows.after} columns={sites.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ columns }: { columns: number }) {
  return columns > 0 && <td aria-hidden="true" colSpan={columns} />;
}

// An svg has its height as an attribute; inline styles are not allowed here.
function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} className="p-0">
        <svg width="1" height={height} className="block" />
      </td>
    </tr>
  );
}
