import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { StateBadge } from "@/components/reports/state-badge";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { ReportLine } from "@/lib/reports/queries/list";

type Props = { line: ReportLine; to: Addresses };

/** A report in the list: what it is called, of when, how far it is. */
export async function ReportItem({ line, to }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("reports"),
    getDayFormatter("medium"),
  ]);
  const { id, title, from, state, since, comments } = line;
  return (
    <li className="rounded-lg border bg-card p-4 print:break-inside-avoid">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-base wrap-anywhere sm:text-lg">
          <Link
            href={to.report(id)}
            prefetch={false}
            className="inline-block min-h-6"
          >
            {title}
          </Link>
        </h2>
        <StateBadge state={state} />
      </div>
      <p>{t("period", { from: formatDay(from), to: formatDay(line.to) })}</p>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span>{t(`list.since.${state}`, { on: formatDay(since) })}</span>
        {comments > 0 && <span>{t("list.comments", { count: comments })}</span>}
      </p>
    </li>
  );
}
