import type { ReactNode } from "react";
import {
  ChartTable,
  type ChartTableData,
} from "@/components/charts/chart-table";
import { Card } from "@/components/ui/card";

type Props = {
  id: string;
  title: string;
  /** What the chart says, in one sentence. */
  takeaway: string;
  /** The same figures in rows; leave out where the chart is a table or brings its own. */
  table?: ChartTableData & { showText: string };
  /** A CsvLink. */
  csv?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A chart with what every chart owes its reader: title, takeaway, table, file. */
export function ChartCard({
  id,
  title,
  takeaway,
  table,
  csv,
  className,
  children,
}: Props) {
  return (
    <Card id={id} title={title} className={className}>
      <figure aria-labelledby={id}>
        <figcaption className="-mt-2 mb-4 text-pretty text-muted">
          {takeaway}
        </figcaption>
        {children}
      </figure>
      {(table || csv) && (
        <div className="mt-3 flex flex-wrap items-start gap-x-6 print:hidden">
          {table && <ChartTable caption={title} {...table} />}
          {csv}
        </div>
      )}
    </Card>
  );
}
