import { Card } from "@/components/ui/card";
import { fromDay } from "@/lib/core/clock";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { AccessLine } from "@/lib/systems/queries/operator-access";

/** Who let operators in, until when, and who looked in on which days. */
export async function AccessHistory({ lines }: { lines: AccessLine[] }) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  const moment = (at: Date) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Card
      id="looked-in"
      title={t("access.history")}
      sub={t("access.historySub")}
    >
      {lines.length === 0 && (
        <p className="text-muted">{t("access.historyNone")}</p>
      )}
      <ol className="grid">
        {lines.map((line) => (
          <li key={line.id} className="border-t py-3 first:border-t-0">
            <p>
              {t("access.granted", {
                who: line.grantedByName ?? t("access.somebody"),
                from: moment(line.grantedAt),
                until: moment(line.revokedAt ?? line.until),
              })}
            </p>
            <p className="break-words text-muted">{line.reason}</p>
            {line.looks.length === 0 ? (
              <p className="text-sm text-muted">{t("access.nobody")}</p>
            ) : (
              <ul className="mt-1 grid text-sm">
                {line.looks.map(({ name, on }) => (
                  <li key={`${name}${on}`}>
                    {t("access.looked", {
                      name,
                      on: format.dateTime(fromDay(on), { dateStyle: "medium" }),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
