import {
  EndOthers,
  EndSession,
} from "@/components/members/account/end-session";
import { Badge } from "@/components/ui/badge";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { OwnSession } from "@/lib/members/queries/sessions";

/** Where the person is signed in, each with the way to end it. */
export async function SessionList({
  sessions,
}: {
  sessions: readonly OwnSession[];
}) {
  const [t, format] = await Promise.all([
    getTranslator("account"),
    getFormatter(),
  ]);
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  const nameOf = ({ browser: { program, device } }: OwnSession) => {
    if (program && device) return t("sessions.on", { program, device });
    return program ?? device ?? t("sessions.unknown");
  };
  const hasOthers = sessions.some(({ isThis }) => !isThis);
  return (
    <>
      <ul className="divide-y border-y">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {nameOf(session)}
                {session.isThis && (
                  <Badge tone="info">{t("sessions.this")}</Badge>
                )}
              </p>
              <p className="text-sm text-muted">
                {t("sessions.since", {
                  since: day(session.startedAt),
                  seen: day(session.lastSeenAt),
                })}
              </p>
            </div>
            {!session.isThis && (
              <EndSession
                id={session.id}
                label={t("sessions.endWhich", {
                  name: nameOf(session),
                  since: day(session.startedAt),
                })}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="mt-4">
        {hasOthers ? (
          <EndOthers />
        ) : (
          <p className="text-sm text-muted">{t("sessions.onlyThis")}</p>
        )}
      </div>
    </>
  );
}
