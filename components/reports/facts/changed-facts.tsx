import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import type { PartProps } from "@/components/reports/report-part";
import { ScoreSign } from "@/components/ui/score-chip";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import { writeCompareSearch } from "@/lib/progress/compare-schema";
import type { ChangedRowFact, Facts } from "@/lib/reports/facts-schema";

/** The rows that rose and that fell between two closings. */
export async function ChangedFacts({ page, to }: PartProps) {
  const { facts, partsCut } = page.report;
  const changed = facts.what_changed;
  const isCut = partsCut.includes("what_changed");
  const [t, formatDay] = await Promise.all([
    getTranslator("reports"),
    getDayFormatter("medium"),
  ]);
  if (changed.kind !== "compared") return <p>{t(`changed.${changed.kind}`)}</p>;
  const sides = { from: changed.from.side, to: changed.to.side };
  return (
    <>
      <p>
        {t("changed.between", {
          from: changed.from.round,
          fromOn: formatDay(changed.from.closedOn),
          to: changed.to.round,
          toOn: formatDay(changed.to.closedOn),
        })}{" "}
        <Link
          href={to.compare(writeCompareSearch(sides))}
          prefetch={false}
          className="print:hidden"
        >
          {t("changed.compare")}
        </Link>
      </p>
      <ChangedRows kind="rose" list={changed.rose} isCut={isCut} />
      <ChangedRows kind="fell" list={changed.fell} isCut={isCut} />
    </>
  );
}

type Compared = Extract<Facts["what_changed"], { kind: "compared" }>;
type RowsProps = {
  kind: "rose" | "fell";
  list: Compared["rose"];
  /** Some are left out, so that a number would not be theirs. */
  isCut: boolean;
};

async function ChangedRows({ kind, list, isCut }: RowsProps) {
  const [t, locale] = await Promise.all([
    getTranslator("reports"),
    getLocale(),
  ]);
  const { rows, more } = list;
  if (rows.length === 0 && isCut) return null;
  if (rows.length === 0)
    return (
      <p>{t(kind === "rose" ? "changed.noneRose" : "changed.noneFell")}</p>
    );
  const sides = ["before", "after"] as const;
  return (
    <div>
      <table className="w-full border-collapse">
        <caption className="text-left font-semibold">
          {isCut
            ? t(`changed.some.${kind}`)
            : t(`changed.${kind}`, { count: rows.length + more })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="border-b py-1 pr-2 text-left text-sm">
              {t("changed.row")}
            </th>
            {sides.map((side) => (
              <th
                key={side}
                scope="col"
                className="border-b p-1 text-left text-sm"
              >
                {t(`changed.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.lineage} className="break-inside-avoid align-top">
              <th
                scope="row"
                className="border-b py-1 pr-2 text-left font-normal"
              >
                {pick(row.title, locale)}{" "}
                <span className="text-sm whitespace-nowrap text-muted">
                  {row.code}
                </span>
                <OnlySites row={row} kind={kind} />
              </th>
              {sides.map((side) => (
                <td key={side} className="border-b p-1">
                  <Value value={row[side]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="mt-1">{t("changed.more", { count: more })}</p>}
    </div>
  );
}

/** The middle score of the sites may stay while too few of them meet it, or enough. */
function OnlySites({
  row,
  kind,
}: { row: ChangedRowFact } & Pick<RowsProps, "kind">) {
  const t = useTranslator("reports");
  if (row.before !== row.after) return null;
  const key = kind === "rose" ? "changed.enough" : "changed.tooFew";
  return <span className="block text-sm text-muted">{t(key)}</span>;
}

function Value({ value }: { value: number | null }) {
  const t = useTranslator("reports");
  return value === null ? (
    <span className="text-sm text-muted">{t("changed.unscored")}</span>
  ) : (
    <ScoreSign state="scored" value={value} isRead />
  );
}
