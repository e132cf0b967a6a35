import Link from "next/link";
import { nameGroup } from "@/components/meetings/name-meeting";
import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import type { MeetingLine } from "@/lib/meetings/queries/log";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = { line: MeetingLine; to: Addresses };

/** A meeting in the log: when, who, what was decided. */
export async function LogItem({ line, to }: Props) {
  const [t, name, formatDay] = await Promise.all([
    getTranslator("meetings"),
    nameGroup(line),
    getDayFormatter("medium"),
  ]);
  const { decisions, actions, openActions } = line;
  return (
    <li className="rounded-lg border bg-card p-4 print:break-inside-avoid">
      <h2 className="text-base wrap-anywhere sm:text-lg">
        <Link
          href={to.meetingOf(line.id)}
          prefetch={false}
          className="inline-block min-h-6"
        >
          {t("on", { group: name, on: formatDay(line.heldOn) })}
        </Link>
      </h2>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span>{t("log.decisions", { count: decisions.length })}</span>
        {actions > 0 && (
          <span>{t("log.actions", { count: actions, open: openActions })}</span>
        )}
      </p>
      {decisions[0] && (
        <p className="mt-1 line-clamp-2 wrap-anywhere">{decisions[0]}</p>
      )}
    </li>
  );
}
