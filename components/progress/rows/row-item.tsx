import Link from "next/link";
import { OwnMark } from "@/components/framework/local/own-mark";
import { RowSource } from "@/components/framework/row-source";
import { RowChangeMark } from "@/components/progress/rows/row-change-mark";
import { RowScore } from "@/components/progress/rows/row-score";
import type { ScoreSayer } from "@/components/progress/rows/say-score";
import { TwinPair } from "@/components/progress/rows/twin-pair";
import type { RowList } from "@/components/progress/rows/view-rows";
import type { Teller } from "@/components/progress/teller";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { LevelMark } from "@/components/ui/level-mark";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { explainRow } from "@/lib/progress/rules/explain-row";
import type { RuleSettings } from "@/lib/framework/schema";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  item: RowList["groups"][number]["items"][number];
  functionNames: Readonly<Record<string, string>>;
  settings: RuleSettings;
  teller: Teller;
  sayer: ScoreSayer;
  to: Addresses;
};

/** One row of the rubric: what it says, how it stands, what stands behind it. */
export async function RowItem({
  item,
  functionNames,
  settings,
  teller,
  sayer,
  to,
}: Props) {
  const [t, locale, common, words] = await Promise.all([
    getTranslator("progress"),
    getLocale(),
    getTranslator("common"),
    getTranslator("framework"),
  ]);
  const { indicator, judged, previous, evidenceCount, twin } = item;
  const isShort = judged.outcome === "not_met" || judged.outcome === "unscored";
  return (
    <li className="grid gap-x-6 gap-y-3 border-t py-4 md:grid-cols-[1fr_15rem] print:break-inside-avoid">
      <div className="min-w-0">
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          <span className="font-semibold">{indicator.code}</span>
          {indicator.isLocal && <OwnMark />}
          <LevelMark
            level={indicator.level}
            label={common(`levels.${indicator.level}`)}
          />
          {indicator.milestone !== null && (
            <span>
              {t("rows.milestone", { number: String(indicator.milestone) })}
            </span>
          )}
        </p>
        <h4 className="mt-1 text-base font-semibold">
          <Link href={to.row(indicator.code)} prefetch={false}>
            {pick(indicator.title, locale)}
          </Link>
        </h4>
        <p className="max-w-text text-pretty">{pick(indicator.text, locale)}</p>
        <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
          <RowSource row={indicator} />
          {evidenceCount > 0 && (
            <span className="inline-flex items-center gap-1">
              <Icon name="note" className="size-4" />
              {t("rows.evidence", { count: evidenceCount })}
            </span>
          )}
        </p>
        {twin && (
          <Disclosure
            summary={
              <span className="text-sm">
                {t("rows.twin")}: {twin.indicator.code}
              </span>
            }
          >
            <TwinPair
              rows={[{ indicator, judged }, twin]}
              functionNames={functionNames}
              sayer={sayer}
              to={to}
              own={indicator.code}
            />
          </Disclosure>
        )}
      </div>
      <div className="grid content-start gap-1">
        <RowScore judged={judged} sayer={sayer} />
        <div className="empty:hidden [&>span]:whitespace-normal">
          <RowChangeMark judged={judged} previous={previous} />
        </div>
        {isShort && (
          <p className="text-sm text-muted">
            {teller.reason(explainRow(judged, settings))}
          </p>
        )}
        {indicator.isAside && (
          <p className="text-sm text-muted">{words("local.aside")}</p>
        )}
      </div>
    </li>
  );
}
