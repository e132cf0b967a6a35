import { CalendarForm } from "@/components/calendar/calendar-form";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { toDay } from "@/lib/core/clock";
import { getTranslator } from "@/lib/core/translator";

type Props = {
  systemSlug: string;
  /** Since when there is an address; null: there is none. */
  madeAt: Date | null;
};

/** The reader's own calendar address: what is in it, who reads it, how to renew and end it. */
export async function CalendarCard({ systemSlug, madeAt }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("calendar"),
    getDayFormatter(),
  ]);
  return (
    <Card id="calendar" title={t("feed.title")} className="mt-8 max-w-text">
      <div className="grid gap-3">
        <p>{t("feed.text")}</p>
        <p>{t("feed.warning")}</p>
        <p className="font-semibold">
          {madeAt
            ? t("feed.made", { on: formatDay(toDay(madeAt)) })
            : t("feed.none")}
        </p>
        <Words
          namespaces={["calendar.feed", "people.link", "common", "errors"]}
        >
          <CalendarForm systemSlug={systemSlug} hasAddress={madeAt !== null} />
        </Words>
      </div>
    </Card>
  );
}
