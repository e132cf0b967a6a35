import Link from "next/link";
import { joinClasses } from "@/components/ui/class-names";

export type SortLink = {
  href: string;
  /** How the rows are sorted by this column now, if they are. */
  direction?: "ascending" | "descending";
};

const wide =
  "text-sm leading-6 font-semibold sm:sticky! sm:top-0 sm:table-cell sm:border-b-2 sm:border-control sm:bg-card sm:px-4 sm:py-2 sm:align-bottom print:static! print:table-cell print:border-b-2 print:px-2 print:py-1";

type Props = {
  text: string;
  align?: "start" | "end";
  sort?: SortLink;
  isFirst: boolean;
};

/** The head of a column; with `sort` it is a link that sorts, and says how it is sorted. */
export function ColumnHeader({ text, align, sort, isFirst }: Props) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort?.direction}
      className={joinClasses(
        wide,
        isFirst ? "sm:left-0 sm:z-3" : "sm:z-2",
        align === "end" ? "text-right" : "text-left",
        sort ? "block pb-2" : "sr-only sm:not-sr-only print:not-sr-only",
      )}
    >
      {sort ? (
        <Link
          href={sort.href}
          prefetch={false}
          className="inline-flex min-h-6 items-center gap-1 text-ink"
        >
          {text}
          <SortSign direction={sort.direction} />
        </Link>
      ) : (
        text
      )}
    </th>
  );
}

function SortSign({ direction }: Pick<SortLink, "direction">) {
  return (
    <svg
      viewBox="0 0 10 14"
      aria-hidden="true"
      className="h-3.5 w-2.5 fill-current print:hidden"
    >
      {direction !== "descending" && <path d="M5 0l4.5 6H.5z" />}
      {direction !== "ascending" && <path d="M5 14L.5 8h9z" />}
    </svg>
  );
}
