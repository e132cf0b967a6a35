import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

export type ChartTableData = {
  columns: readonly string[];
  /** The first cell of a row is its header. */
  rows: readonly (readonly ReactNode[])[];
};

type Props = ChartTableData & { showText: string; caption: string };

/** The figures of a chart as a table, opened when wanted. */
export function ChartTable({ showText, caption, columns, rows }: Props) {
  return (
    <Disclosure summary={showText} className="print:hidden">
      <div
        className="overflow-x-auto"
        tabIndex={0}
        role="group"
        aria-label={caption}
      >
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="border-b-2 border-control px-1 py-2 sm:px-2 text-left align-bottom font-semibold"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([header, ...cells], index) => (
              <tr key={index} className="border-b">
                <th
                  scope="row"
                  className="px-1 py-2 sm:px-2 text-left font-normal"
                >
                  {header}
                </th>
                {cells.map((cell, position) => (
                  <td key={position} className="px-1 py-2 sm:px-2">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
