import Link from "next/link";
import { OwnMark } from "@/components/framework/local/own-mark";
import { Card } from "@/components/ui/card";
import { ChangeMark } from "@/components/ui/change-mark";
import { joinTitle } from "@/components/progress/site/join-title";
import { useTranslator } from "@/lib/core/translator";
import { writeCompareSearch } from "@/lib/progress/compare-schema";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";
import type { OwnSiteView, RowChange } from "@/lib/progress/view/own-site";

type Props = {
  /** Where several sites stand on one page, each card says whose it is. */
  siteName?: string;
  view: OwnSiteView;
  names: Names;
  to: Addresses;
};

const shown = 6;

/** What rose and what fell, of the rows scored both times. */
export function SiteChangesCard({ siteName, view, names, to }: Props) {
  const t = useTranslator("progress");
  const compare = useTranslator("compare");
  const { siteId, rose, fell, compared } = view;
  const groups = [
    { direction: "down" as const, title: t("own.fell"), changes: fell },
    { direction: "up" as const, title: t("own.rose"), changes: rose },
  ].filter(({ changes }) => changes.length > 0);
  return (
    <Card
      id={`since-${siteId}`}
      title={joinTitle(t("own.since"), siteName)}
      sub={t("own.sinceTakeaway", {
        compared,
        rose: rose.length,
        fell: fell.length,
      })}
    >
      {groups.map(({ direction, title, changes }) => (
        <div key={direction} className="mb-3">
          <h3 className="mb-1">
            <ChangeMark direction={direction} text={title} />
          </h3>
          <ul className="grid gap-1 text-sm">
            {changes.slice(0, shown).map((change) => (
              <Change
                key={change.code}
                change={change}
                title={names.rowTitles[change.code] ?? change.code}
                href={to.row(change.code, siteId)}
                isOwn={names.ownRows.includes(change.code)}
              />
            ))}
            {changes.length > shown && (
              <li className="text-muted">
                {t("own.more", { count: changes.length - shown })}
              </li>
            )}
          </ul>
        </div>
      ))}
      {compared > 0 && (
        <p className="print:hidden">
          <Link
            href={to.compare(writeCompareSearch({}, { site: siteId }))}
            prefetch={false}
            className="inline-flex min-h-8 items-center"
          >
            {compare("linkSince")}
          </Link>
        </p>
      )}
    </Card>
  );
}

type ChangeProps = {
  change: RowChange;
  title: string;
  href: string;
  isOwn: boolean;
};

function Change({ change, title, href, isOwn }: ChangeProps) {
  const { from, to } = change;
  const t = useTranslator("progress");
  return (
    <li className="flex items-baseline justify-between gap-3">
      <span className="min-w-0">
        <Link
          href={href}
          prefetch={false}
          className="inline-block min-h-6 py-0.5"
        >
          {title}
        </Link>{" "}
        {isOwn && <OwnMark />}
      </span>
      <span className="shrink-0 text-muted">
        {t("own.change", { from, to })}
      </span>
    </li>
  );
}
