import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type {
  RowPair,
  VersionComparison,
} from "@/lib/framework/rules/compare-versions";
import type { IndicatorView } from "@/lib/framework/schema/views";
import { FoldedList } from "./folded-list";
import { RowWords } from "./row-words";

type Props = {
  rows: VersionComparison["rows"];
  /** Lineages of new rows that were scored before. */
  returning: readonly string[];
  versions: { from: string; to: string };
};

/** What happens to each row: how many, and which under a click. */
export async function RowsCard({ rows, returning, versions }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  const name = ({ code, title }: IndicatorView) => (
    <>
      <span className="text-muted">{code}</span> {pick(title, locale)}
    </>
  );
  const place = (milestone: number | null) =>
    milestone === null ? "none" : String(milestone);
  return (
    <Card id="rows" title={t("versions.rows.title")}>
      <p className="py-2">
        {t("versions.rows.unchanged", { count: rows.unchanged })}
      </p>
      <FoldedList
        summary={t("versions.rows.reworded", { count: rows.reworded.length })}
        text={t("versions.rows.rewordedText")}
        items={rows.reworded}
        itemKey={codeOf}
      >
        {(pair) => <SideBySide pair={pair} versions={versions} />}
      </FoldedList>
      <FoldedList
        summary={t("versions.rows.moved", { count: rows.moved.length })}
        text={t("versions.rows.movedText")}
        items={rows.moved}
        itemKey={codeOf}
      >
        {({ from, to }) => (
          <>
            {name(to)}
            <span className="block text-sm">
              {t("versions.rows.movedFrom", {
                before: place(from.milestone),
                after: place(to.milestone),
              })}
            </span>
          </>
        )}
      </FoldedList>
      <FoldedList
        summary={t("versions.rows.added", { count: rows.added.length })}
        text={t("versions.rows.addedText")}
        items={rows.added}
        itemKey={({ code }) => code}
      >
        {(row) => (
          <>
            {name(row)}
            <span className="block text-sm">{pick(row.text, locale)}</span>
            {returning.includes(row.lineage) && (
              <span className="block text-sm font-semibold">
                {t("versions.rows.returning")}
              </span>
            )}
          </>
        )}
      </FoldedList>
      <FoldedList
        summary={t("versions.rows.removed", { count: rows.removed.length })}
        text={t("versions.rows.removedText")}
        items={rows.removed}
        itemKey={({ code }) => code}
      >
        {name}
      </FoldedList>
    </Card>
  );
}

const codeOf = ({ to }: RowPair) => to.code;

type SideProps = { pair: RowPair; versions: Props["versions"] };

function SideBySide({ pair, versions }: SideProps) {
  const t = useTranslator("framework");
  const sides = [
    [t("versions.rows.before", { version: versions.from }), pair.from],
    [t("versions.rows.after", { version: versions.to }), pair.to],
  ] as const;
  return (
    <>
      <span className="text-muted">{pair.to.code}</span>
      <div className="mt-1 grid gap-4 md:grid-cols-2">
        {sides.map(([label, row]) => (
          <div key={label}>
            <span className="block text-sm text-muted">{label}</span>
            <RowWords title={row.title} text={row.text} seen={row.seen} />
          </div>
        ))}
      </div>
    </>
  );
}
