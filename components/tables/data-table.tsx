import type { ReactNode } from "react";
import { ColumnHeader, type SortLink } from "@/components/tables/column-header";
import { joinClasses } from "@/components/ui/class-names";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  sort?: SortLink;
};

type Props<Row> = {
  caption: string;
  isCaptionHidden?: boolean;
  /** The first column is the header of its row and stays in sight. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** An EmptyState, shown in place of a table without rows. */
  empty: ReactNode;
};

/**
 * Rows and columns, written on the server. Header and first column stay in
 * sight; on a phone each row is a card. The roles are spelled out because the
 * cards' layout would take them from the table.
 */
export function DataTable<Row>({
  caption,
  isCaptionHidden,
  columns,
  rows,
  rowKey,
  empty,
}: Props<Row>) {
  if (rows.length === 0) return empty;
  return (
    <div
      role="group"
      aria-label={caption}
      tabIndex={0}
      className="relative sm:max-h-[85dvh] sm:overflow-auto sm:rounded-lg sm:border sm:bg-card print:max-h-none print:overflow-visible print:border-0"
    >
      <table
        role="table"
        className="block w-full border-separate border-spacing-0 sm:table print:table"
      >
        <caption
          className={
            isCaptionHidden
              ? "sr-only"
              : "block pb-2 text-left font-semibold sm:table-caption sm:px-4 sm:pt-3"
          }
        >
          {caption}
        </caption>
        <thead
          role="rowgroup"
          className="block sm:table-header-group print:table-header-group"
        >
          <tr
            role="row"
            className="flex flex-wrap gap-x-4 sm:table-row print:table-row"
          >
            {columns.map((column, index) => (
              <ColumnHeader
                key={column.key}
                text={column.header}
                align={column.align}
                sort={column.sort}
                isFirst={index === 0}
              />
            ))}
          </tr>
        </thead>
        <tbody
          role="rowgroup"
          className="grid gap-3 sm:table-row-group print:table-row-group"
        >
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="group block rounded-lg border bg-card p-4 sm:table-row sm:p-0 print:table-row print:p-0"
            >
              {columns.map((column, index) => (
                <Cell
                  key={column.key}
                  column={column}
                  row={row}
                  isHeader={index === 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps<Row> = { column: Column<Row>; row: Row; isHeader: boolean };

const wide =
  "sm:table-cell sm:border-b sm:px-4 sm:py-3 sm:align-top sm:group-last:border-b-0 sm:group-hover:bg-paper print:table-cell print:border-b print:px-2 print:py-1";

function Cell<Row>({ column, row, isHeader }: CellProps<Row>) {
  if (isHeader) {
    return (
      <th
        role="rowheader"
        scope="row"
        className={joinClasses(
          wide,
          "block pb-2 text-left text-lg font-semibold [&_a]:inline-block [&_a]:min-h-6 sm:sticky sm:left-0 sm:z-1 sm:bg-card sm:text-base",
        )}
      >
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      role="cell"
      className={joinClasses(
        wide,
        "flex items-baseline justify-between gap-4 border-t py-2 sm:border-t-0",
        column.align === "end" && "sm:text-right",
      )}
    >
      <span
        aria-hidden="true"
        className="text-sm text-muted sm:hidden print:hidden"
      >
        {column.header}
      </span>
      <span className="min-w-0 max-sm:text-right">{column.cell(row)}</span>
    </td>
  );
}
