import Link from "next/link";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { type Column, DataTable } from "@/components/tables/data-table";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { Meeting, MeetingEntry } from "@/lib/rounds/queries/meeting";
import { isWaiting } from "@/lib/rounds/rules/meeting-row";
import { toSettled } from "@/lib/rounds/rules/settle-decided";
import type { MeetingAddresses } from "@/lib/rounds/view/meeting-addresses";

type Props = { meeting: Meeting; to: MeetingAddresses };

/** Every row of the meeting with what was decided and why: what is printed and filed. */
export async function MeetingList({ meeting, to }: Props) {
  const { shown, current, framework } = meeting;
  const [t, locale, sayer] = await Promise.all([
    getTranslator("meeting"),
    getLocale(),
    getScoreSayer(framework.scale),
  ]);
  if (shown.length === 0) return null;
  const sayWhy = ({ why, siteId, indicator }: MeetingEntry) => {
    if (why !== "disputed") return t(`why.${why}`);
    const isDirect =
      siteId !== null && meeting.directLevels.includes(indicator.level);
    return t(isDirect ? "why.disputed_site" : "why.disputed_panel");
  };
  const columns: Column<MeetingEntry>[] = [
    {
      key: "row",
      header: t("list.row"),
      cell: (entry) => (
        <Link
          href={to.row({ code: entry.indicator.code, siteId: entry.siteId })}
          prefetch={false}
          aria-current={entry === current?.entry ? "true" : undefined}
        >
          {entry.indicator.code} {pick(entry.indicator.title, locale)}
        </Link>
      ),
    },
    {
      key: "whose",
      header: t("list.whose"),
      cell: ({ siteName }) => siteName ?? t("filters.system"),
    },
    {
      key: "state",
      header: t("list.state"),
      cell: (entry) => (
        <span className={isWaiting(entry.why) ? "font-semibold" : undefined}>
          {sayWhy(entry)}
        </span>
      ),
    },
    {
      key: "decision",
      header: t("list.decision"),
      cell: ({ decision, why, state, value }) => {
        if (why === "agreed") return sayer.say(state, value);
        if (!decision) return "";
        const settled = toSettled(decision);
        return sayer.say(settled.state, settled.value);
      },
    },
    {
      key: "reason",
      header: t("list.reason"),
      cell: ({ decision }) => (
        <span className="wrap-anywhere whitespace-pre-wrap">
          {decision?.reason}
        </span>
      ),
    },
  ];
  return (
    <section aria-labelledby="meeting-list" className="mt-8">
      <h2 id="meeting-list" className="mb-2">
        {t("list.title")}
      </h2>
      <DataTable
        caption={t("list.title")}
        isCaptionHidden
        rows={shown}
        rowKey={({ indicatorId, siteId }) => `${indicatorId}/${siteId}`}
        empty={null}
        columns={columns}
      />
    </section>
  );
}
