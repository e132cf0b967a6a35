import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useState,
} from "react";
import type { Line } from "./matrix-lines";
import type { MatrixWindow } from "./use-matrix-window";

export type Cell = { row: number; column: number };

const steps: Record<string, Cell> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -8, column: 0 },
  PageDown: { row: 8, column: 0 },
  Home: { row: 0, column: -Infinity },
  End: { row: 0, column: Infinity },
};

/** Arrow keys walk the cells; one cell at a time is a stop of the Tab key. */
export function useMatrixKeys(
  box: RefObject<HTMLDivElement | null>,
  lines: readonly Line[],
  siteCount: number,
  seen: MatrixWindow,
) {
  const [chosen, setChosen] = useState<Cell>({ row: 0, column: 0 });
  const rowCount = lines.filter(({ kind }) => kind === "row").length;
  const go = (to: Cell) => {
    const cell = {
      row: clamp(to.row, rowCount),
      column: clamp(to.column, siteCount),
    };
    setChosen(cell);
    const line = lines.findIndex(
      (one) => one.kind === "row" && one.place === cell.row,
    );
    seen.show(line, cell.column);
    focusWhenDrawn(box, cell);
  };
  return {
    active: pickDrawn(chosen, lines, seen),
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const cell = readCell(event.target);
      if (cell) setChosen(cell);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = steps[event.key];
      const cell = readCell(event.target);
      if (!step || !cell || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      event.preventDefault();
      go({ row: cell.row + step.row, column: cell.column + step.column });
    },
  };
}

// When the chosen cell has been scrolled away, Tab stops at the first one in sight.
function pickDrawn(
  { row, column }: Cell,
  lines: readonly Line[],
  { rows, columns }: MatrixWindow,
): Cell {
  const places = lines
    .slice(rows.from, rows.to)
    .flatMap((line) => (line.kind === "row" ? [line.place] : []));
  const isDrawn =
    places.includes(row) && column >= columns.from && column < columns.to;
  return isDrawn
    ? { row, column }
    : { row: places[0] ?? 0, column: columns.from };
}

function focusWhenDrawn(
  box: RefObject<HTMLDivElement | null>,
  { row, column }: Cell,
  tries = 20,
) {
  requestAnimationFrame(() => {
    const cell = box.current?.querySelector<HTMLElement>(
      `[data-cell="${row}/${column}"]`,
    );
    if (cell) {
      cell.focus();
      // The names of the sites stay in sight with it.
      box.current?.scrollIntoView({ block: "nearest" });
    } else if (tries > 0) focusWhenDrawn(box, { row, column }, tries - 1);
  });
}

function readCell(target: EventTarget): Cell | null {
  const name = target instanceof HTMLElement ? target.dataset.cell : undefined;
  const [row, column] = (name ?? "").split("/").map(Number);
  return name && row !== undefined && column !== undefined
    ? { row, column }
    : null;
}

function clamp(at: number, count: number) {
  return Math.max(0, Math.min(count - 1, at));
}
