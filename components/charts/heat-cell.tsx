import Link from "next/link";
import { ChangeMark, type ChangeDirection } from "@/components/ui/change-mark";
import { joinClasses } from "@/components/ui/class-names";
import { scoreClass } from "@/components/ui/score-chip";

export type HeatCellData = {
  /** scored: coloured by `value`; partial: under half is scored; none: no such row at this stage. */
  kind: "scored" | "partial" | "none";
  value?: number | null;
  /** "2", "3 of 11", "None at this stage". */
  text: string;
  /** A second line: "6 rows". */
  detail?: string;
  change?: { direction: ChangeDirection; text?: string };
  href?: string;
  /** All of it in words, with `text` in it: "Policy & Practice, site: 2 Largely in place, 4 rows, up 1". */
  label: string;
};

const box =
  "flex h-full min-h-14 min-w-0 flex-wrap content-center items-center justify-between gap-x-2 rounded-md px-2 py-1 no-underline sm:px-3";

/** One cell of the heat table: number, colour, change, and the way to its rows. */
export function HeatCell({ cell }: { cell: HeatCellData }) {
  if (cell.kind === "none") {
    return (
      <span
        className={joinClasses(
          box,
          scoreClass("not_scored", null),
          "text-sm leading-4 text-muted!",
        )}
      >
        {cell.text}
      </span>
    );
  }
  const look =
    cell.kind === "scored"
      ? scoreClass("scored", cell.value)
      : scoreClass("not_scored", null);
  if (!cell.href)
    return <span className={joinClasses(box, look)}>{drawContent(cell)}</span>;
  return (
    <Link
      href={cell.href}
      prefetch={false}
      aria-label={cell.label}
      className={joinClasses(box, look, "hover:underline")}
    >
      {drawContent(cell)}
    </Link>
  );
}

function drawContent({ kind, text, detail, change }: HeatCellData) {
  return (
    <>
      <span
        className={joinClasses(
          "font-bold",
          kind === "scored" && "text-lg leading-6",
        )}
      >
        {text}
      </span>
      {change && <ChangeMark {...change} isOnColor />}
      {detail && <span className="w-full text-sm leading-4">{detail}</span>}
    </>
  );
}
