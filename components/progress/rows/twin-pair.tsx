import Link from "next/link";
import { RowScore } from "@/components/progress/rows/row-score";
import type { ScoreSayer } from "@/components/progress/rows/say-score";
import { compareTwins } from "@/components/progress/rows/view-row";
import { LevelMark } from "@/components/ui/level-mark";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { IndicatorView } from "@/lib/framework/schema/views";
import type { JudgedRow } from "@/lib/progress/schema";
import type { Addresses } from "@/lib/progress/view/addresses";

export type TwinRow = { indicator: IndicatorView; judged: JudgedRow };

const words = {
  same: "rows.twinSame",
  differs: "rows.twinDiffers",
  unknown: "rows.twinUnknown",
} as const;

type Props = {
  rows: readonly [TwinRow, TwinRow];
  functionNames: Readonly<Record<string, string>>;
  sayer: ScoreSayer;
  to: Addresses;
  /** The page's own row, which needs no link. */
  own?: string;
};

/** Two rows that say nearly the same at two places, side by side: levels that disagree are information. */
export async function TwinPair({ rows, functionNames, sayer, to, own }: Props) {
  const [t, locale, common] = await Promise.all([
    getTranslator("progress"),
    getLocale(),
    getTranslator("common"),
  ]);
  const [first, second] = rows;
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {rows.map(({ indicator, judged }) => (
          <div
            key={indicator.code}
            className="rounded-md border bg-paper p-3 print:break-inside-avoid"
          >
            <p className="mb-1 flex flex-wrap gap-x-3 text-sm text-muted">
              <LevelMark
                level={indicator.level}
                label={common(`levels.${indicator.level}`)}
              />
              <span>{functionNames[indicator.functionCode]}</span>
            </p>
            <p className="mb-2 font-semibold">
              {indicator.code === own ? (
                `${indicator.code} · ${pick(indicator.title, locale)}`
              ) : (
                <Link href={to.row(indicator.code)} prefetch={false}>
                  {indicator.code} · {pick(indicator.title, locale)}
                </Link>
              )}
            </p>
            <RowScore judged={judged} sayer={sayer} />
          </div>
        ))}
      </div>
      <p className="mt-2 text-sm">
        {t(words[compareTwins(first.judged, second.judged)])}
      </p>
    </>
  );
}
