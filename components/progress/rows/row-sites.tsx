import Link from "next/link";
import type { ScoreSayer } from "@/components/progress/rows/say-score";
import { getDayFormatter } from "@/components/progress/teller";
import { ScoreChip } from "@/components/ui/score-chip";
import { getTranslator } from "@/lib/core/translator";
import type { RowView } from "@/lib/progress/queries/row-view";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  code: string;
  sites: RowView["sites"];
  hasHidden: boolean;
  sayer: ScoreSayer;
  to: Addresses;
};

/** The row at each site the reader may see; by name, never as a league table. */
export async function RowSites({ code, sites, hasHidden, sayer, to }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
  ]);
  return (
    <div className="mt-6">
      <h3 className="mb-1">{t("rows.sites")}</h3>
      {sites.length === 0 && (
        <p className="text-muted">{t("rows.sitesNone")}</p>
      )}
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {sites.map(({ id, name, state, value, scoredOn }) => (
          <li
            key={id}
            className="flex items-center justify-between gap-3 border-t py-2 print:break-inside-avoid"
          >
            <span className="min-w-0">
              <Link
                href={to.row(code, id)}
                prefetch={false}
                className="inline-flex min-h-6 items-center"
              >
                {name}
              </Link>
              {scoredOn && (
                <span className="block text-sm text-muted">
                  {formatDay(scoredOn)}
                </span>
              )}
            </span>
            <ScoreChip
              state={state}
              value={value}
              label={sayer.name(state, value)}
              isLabelHidden
            />
          </li>
        ))}
      </ul>
      {hasHidden && sites.length > 0 && (
        <p className="mt-2 text-sm text-muted">{t("rows.sitesHidden")}</p>
      )}
    </div>
  );
}
