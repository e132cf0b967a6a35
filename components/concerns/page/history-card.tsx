import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { ConcernChange } from "@/lib/concerns/queries/concern";
import { readChange } from "@/lib/concerns/rules/read-change";

/** What happened to it, newest first: made of events, which never change. */
export async function HistoryCard({
  changes,
}: {
  changes: readonly ConcernChange[];
}) {
  const [t, formatDay] = await Promise.all([
    getTranslator("concerns"),
    getDayFormatter("medium"),
  ]);
  return (
    <Card id="history" title={t("page.history")}>
      <ol className="grid gap-3">
        {changes.map(({ id, verb, after, byName, at }) => {
          const change = readChange(verb, after);
          return (
            <li key={id} className="border-l-4 border-line pl-3">
              <p>
                {t(`history.${change.kind}`, {
                  triage: change.triage ? t(`triages.${change.triage}`) : "",
                  concern: change.concern ?? "",
                  theme: change.theme ?? "",
                })}
              </p>
              {change.reason && (
                <p className="text-sm wrap-anywhere whitespace-pre-line">
                  {change.reason}
                </p>
              )}
              <p className="text-sm text-muted">
                {t("history.by", {
                  name: byName,
                  on: formatDay(at.slice(0, 10)),
                })}
              </p>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
