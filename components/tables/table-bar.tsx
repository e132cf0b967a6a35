import type { ReactNode } from "react";

/** What stands over a table: filters at the left, the CsvLink or other acts at the right. */
export function TableBar({
  children,
  end,
}: {
  children: ReactNode;
  end?: ReactNode;
}) {
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      {children}
      {end}
    </div>
  );
}
