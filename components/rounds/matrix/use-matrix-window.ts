import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import type { Line } from "./matrix-lines";

/** Up to here everything is drawn: a phone copes, and print and search find it all. */
const mostCells = 800;

const lineHeight = { row: 49, group: 37 };
const columnWidth = 88;

/** Which part of the grid is in sight. Sizes in px, as the classes of the cells have them. */
export function useMatrixWindow(
  box: RefObject<HTMLDivElement | null>,
  lines: readonly Line[],
  siteCount: number,
) {
  const isLarge = lines.length * siteCount > mostCells;
  const getScrollElement = () => box.current;
  const common = { getScrollElement, enabled: isLarge } as const;
  const initialRect = { width: 1200, height: 700 };
  const down = useVirtualizer({
    ...common,
    initialRect,
    count: lines.length,
    estimateSize: (index) => lineHeight[lines[index]?.kind ?? "row"],
    overscan: 4,
    scrollPaddingStart: 110,
  });
  const across = useVirtualizer({
    ...common,
    initialRect,
    horizontal: true,
    count: siteCount,
    estimateSize: () => columnWidth,
    overscan: 2,
    scrollPaddingStart: 290,
  });
  const rows = isLarge ? down.getVirtualItems() : [];
  const columns = isLarge ? across.getVirtualItems() : [];
  const last = rows.at(-1);
  return {
    isLarge,
    rows: {
      from: rows[0]?.index ?? 0,
      to: last ? last.index + 1 : isLarge ? 0 : lines.length,
      before: rows[0]?.start ?? 0,
      after: last ? down.getTotalSize() - last.end : 0,
    },
    columns: {
      from: columns[0]?.index ?? 0,
      to: isLarge ? (columns.at(-1)?.index ?? -1) + 1 : siteCount,
    },
    show: (line: number, column: number) => {
      if (!isLarge) return;
      down.scrollToIndex(line);
      across.scrollToIndex(column);
    },
  };
}
export type MatrixWindow = ReturnType<typeof useMatrixWindow>;
