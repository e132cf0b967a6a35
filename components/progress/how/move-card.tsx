import Link from "next/link";
import { OwnMark } from "@/components/framework/local/own-mark";
import { getTeller } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { RowToMove } from "@/lib/progress/rules/rows-to-move";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  rows: readonly RowToMove[];
  site: { id: string } | null;
  names: Names;
  to: Addresses;
};

/** The rows that would move the stage most, best first. */
export async function MoveCard({ rows, site, names, to }: Props) {
  const [t, teller] = await Promise.all([
    getTranslator("progress"),
    getTeller(names.functionNames),
  ]);
  return (
    <Card id="move" title={t("how.moveTitle")} sub={t("how.moveSub")}>
      {rows.length === 0 ? (
        <p>{t("how.moveNone")}</p>
      ) : (
        <ol className="grid">
          {rows.map((row) => (
            <li
              key={row.indicatorId}
              className="border-t py-2 first:border-t-0"
            >
              <Link href={to.row(row.code, site?.id)} prefetch={false}>
                {names.rowTitles[row.code] ?? row.code}
              </Link>{" "}
              {names.ownRows.includes(row.code) && <OwnMark />}{" "}
              <span className="text-sm text-muted">
                {row.code} · {names.functionNames[row.functionCode]}
              </span>
              <span className="block text-sm">
                {teller.reason(row.reason)}
                {row.isInShortFunction && `; ${t("how.inShortFunction")}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
