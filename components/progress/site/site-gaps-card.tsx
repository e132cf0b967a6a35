import Link from "next/link";
import { OwnMark } from "@/components/framework/local/own-mark";
import { getTeller } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ScoreChip } from "@/components/ui/score-chip";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";
import type { RowGap } from "@/lib/progress/view/own-site";

type Props = {
  siteId: string;
  gaps: readonly RowGap[];
  names: Names;
  to: Addresses;
};

const shown = 8;

/** The rows that are not met yet, those nearest to it first, each with why. */
export function SiteGapsCard({ siteId, gaps, names, to }: Props) {
  const t = useTranslator("sites");
  const list = (some: readonly RowGap[]) => (
    <ul className="grid">
      {some.map((gap) => (
        <Gap
          key={gap.code}
          gap={gap}
          title={names.rowTitles[gap.code] ?? gap.code}
          href={to.row(gap.code, siteId)}
          names={names}
        />
      ))}
    </ul>
  );
  return (
    <Card
      id={`gaps-${siteId}`}
      title={t("page.gaps")}
      sub={t("page.gapsTakeaway", { count: gaps.length })}
    >
      {list(gaps.slice(0, shown))}
      {gaps.length > shown && (
        <Disclosure summary={t("page.more", { count: gaps.length - shown })}>
          {list(gaps.slice(shown))}
        </Disclosure>
      )}
    </Card>
  );
}

type GapProps = { gap: RowGap; title: string; href: string; names: Names };

async function Gap({ gap, title, href, names }: GapProps) {
  const [common, teller] = await Promise.all([
    getTranslator("common"),
    getTeller(names.functionNames),
  ]);
  const { state, value, code } = gap;
  return (
    <li className="flex items-start gap-3 border-t py-2 first:border-t-0">
      <ScoreChip
        state={state}
        value={value}
        label={common(`scores.${value ?? "not_scored"}`)}
        isLabelHidden
      />
      <span className="min-w-0">
        <Link href={href} prefetch={false} className="font-semibold">
          {title}
        </Link>{" "}
        {names.ownRows.includes(code) && <OwnMark />}{" "}
        <span className="text-sm text-muted">
          {code} · {names.functionNames[code.split(".")[1] ?? ""]}
        </span>
        <span className="block text-sm text-muted">
          {teller.reason(gap.reason)}
        </span>
      </span>
    </li>
  );
}
