import { getDayFormatter } from "@/components/progress/teller";
import { Badge } from "@/components/ui/badge";
import { getTranslator } from "@/lib/core/translator";
import type { RequestView } from "@/lib/concerns/queries/theme";

/** What leadership was asked, in the words of then, and what it said. */
export async function RequestItem({ request }: { request: RequestView }) {
  const [t, formatDay] = await Promise.all([
    getTranslator("concerns"),
    getDayFormatter("medium"),
  ]);
  const { turn, title, evidence, recommendation, outcome, answer } = request;
  const { owner, dueOn, answeredOn } = request;
  return (
    <li className="border-l-4 border-line pl-3">
      <p className="text-sm text-muted">
        {t("theme.turn", { turn: String(turn) })} ·{" "}
        {t("theme.asked", {
          name: request.askedByName,
          on: formatDay(request.askedOn),
        })}
      </p>
      <h3 className="font-semibold wrap-anywhere">{title}</h3>
      {evidence && (
        <p className="mt-1 wrap-anywhere whitespace-pre-line">{evidence}</p>
      )}
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{recommendation}</p>
      {outcome && answeredOn ? (
        <div className="mt-2 rounded-md bg-paper p-3">
          <p className="font-semibold">
            {t("theme.answered", {
              outcome: t(`themes.outcomes.${outcome}`),
              name: request.answeredByName ?? "",
              on: formatDay(answeredOn),
            })}
          </p>
          <p className="wrap-anywhere whitespace-pre-line">{answer}</p>
          {owner && (
            <p className="text-sm">{t("theme.ownerSays", { owner })}</p>
          )}
          {dueOn && (
            <p className="text-sm">
              {t("theme.dueSays", { on: formatDay(dueOn) })}
            </p>
          )}
        </div>
      ) : (
        <p className="mt-2">
          <Badge tone="info">{t("theme.waits")}</Badge>
        </p>
      )}
    </li>
  );
}
