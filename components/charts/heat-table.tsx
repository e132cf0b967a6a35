import Link from "next/link";
import { HeatCell, type HeatCellData } from "@/components/charts/heat-cell";
import { LevelMark, type LevelName } from "@/components/ui/level-mark";

export type HeatRow = {
  key: string;
  name: string;
  href?: string;
  /** One for each column, in their order. */
  cells: readonly HeatCellData[];
};

type Props = {
  /** Names the table for screen readers. */
  caption: string;
  /** Over the first column: "Function". */
  rowHeader: string;
  columns: readonly { level: LevelName; label: string }[];
  rows: readonly HeatRow[];
};

/**
 * Functions by leadership levels, each cell coloured by its score. On a phone
 * the name stands over its cells, so nothing has to be scrolled sideways; the
 * roles are spelled out because a grid layout would take them from the table.
 */
export function HeatTable({ caption, rowHeader, columns, rows }: Props) {
  return (
    <div className="@container">
      <table
        role="table"
        className="block w-full table-fixed border-separate border-spacing-1 @lg:table"
      >
        <caption className="sr-only">{caption}</caption>
        <thead
          role="rowgroup"
          className="sticky top-0 z-1 block bg-card @lg:static @lg:table-header-group print:static"
        >
          <tr role="row" className="grid grid-cols-3 gap-1 pt-1 @lg:table-row">
            <th
              role="columnheader"
              scope="col"
              className="sr-only px-1 pb-1 text-left align-bottom text-sm font-semibold @lg:not-sr-only @lg:w-1/4 @lg:px-1"
            >
              {rowHeader}
            </th>
            {columns.map(({ level, label }) => (
              <th
                key={level}
                role="columnheader"
                scope="col"
                className="min-w-0 pb-1 text-left align-bottom text-sm leading-4 font-semibold @lg:px-1"
              >
                <LevelMark level={level} label={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block @lg:table-row-group">
          {rows.map((row) => (
            <tr
              key={row.key}
              role="row"
              className="grid grid-cols-3 gap-1 pb-3 @lg:table-row"
            >
              <th
                role="rowheader"
                scope="row"
                className="col-span-3 py-1 text-left text-sm leading-5 font-semibold @lg:px-1"
              >
                {row.href ? (
                  <Link href={row.href} className="inline-block py-1 text-ink">
                    {row.name}
                  </Link>
                ) : (
                  row.name
                )}
              </th>
              {row.cells.map((cell, index) => (
                <td
                  key={columns[index]?.level ?? index}
                  role="cell"
                  className="min-w-0 @lg:h-px"
                >
                  <HeatCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
