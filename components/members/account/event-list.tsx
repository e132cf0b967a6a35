import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { OwnAccountEvent } from "@/lib/members/queries/account-events";

/** What happened with the account, newest first. */
export async function EventList({
  events,
}: {
  events: readonly OwnAccountEvent[];
}) {
  const [t, format] = await Promise.all([
    getTranslator("account"),
    getFormatter(),
  ]);
  if (events.length === 0)
    return <p className="text-muted">{t("events.none")}</p>;
  const say = ({ at, browser: { program, device } }: OwnAccountEvent) => {
    const when = format.dateTime(at, {
      dateStyle: "medium",
      timeStyle: "short",
    });
    const browser =
      program && device
        ? t("sessions.on", { program, device })
        : (program ?? device);
    return browser
      ? t("events.whenOn", { when, browser })
      : t("events.when", { when });
  };
  return (
    <ol className="divide-y border-y">
      {events.map((event) => (
        <li key={event.id} className="py-3">
          <p className="font-semibold">{t(`events.kinds.${event.kind}`)}</p>
          <p className="text-sm text-muted">
            <time dateTime={event.at.toISOString()}>{say(event)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
