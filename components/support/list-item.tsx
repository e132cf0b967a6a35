import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { nameSites } from "@/components/support/name-sites";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { SupportLine } from "@/lib/support/queries/list";
import { toHours } from "@/lib/support/hours";

type Props = {
  line: SupportLine;
  functionName: string | undefined;
  to: Addresses;
};

/** Support in the list: what, for whom, when, by whom, and what was said of it. */
export async function ListItem({ line, functionName, to }: Props) {
  const [t, sites, formatDay] = await Promise.all([
    getTranslator("support"),
    nameSites(line),
    getDayFormatter("medium"),
  ]);
  const { kind, heldOn, minutes, giverName, came, answers, useful } = line;
  return (
    <li className="rounded-lg border bg-card p-4 print:break-inside-avoid">
      <h2 className="text-base wrap-anywhere sm:text-lg">
        <Link
          href={to.supportOf(line.id)}
          prefetch={false}
          className="inline-block min-h-6"
        >
          {line.title}
        </Link>
      </h2>
      <p className="wrap-anywhere">{sites}</p>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span>{formatDay(heldOn)}</span>
        <span>{t(`kinds.${kind}`)}</span>
        <span>{t("hours", { hours: toHours(minutes) })}</span>
        <span className="wrap-anywhere">{t("by", { name: giverName })}</span>
        {functionName && <span>{functionName}</span>}
      </p>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        {came > 0 && <span>{t("came", { count: came })}</span>}
        {answers > 0 && <span>{t("answers", { count: answers, useful })}</span>}
      </p>
    </li>
  );
}
