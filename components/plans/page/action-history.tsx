import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { ActionChangeRow } from "@/lib/plans/queries/action";
import {
  type ActionChange,
  readActionChange,
} from "@/lib/plans/rules/read-change";

/** What happened to it, newest first: made of events, which never change. */
export async function ActionHistory({
  changes,
}: {
  changes: readonly ActionChangeRow[];
}) {
  const [t, formatDay] = await Promise.all([
    getTranslator("plan"),
    getDayFormatter("medium"),
  ]);
  return (
    <Card id="history" title={t("page.history")}>
      <ol className="grid gap-3">
        {changes.map(({ id, verb, before, after, byName, at }) => {
          const change = readActionChange(verb, before, after);
          const { kind } = change;
          return (
            <li key={id} className="border-l-4 border-line pl-3">
              <p>
                {t(`history.${kind}`, {
                  state: change.after.state
                    ? t(`states.${change.after.state}`)
                    : "",
                })}
              </p>
              {kind === "action_changed" && <Changed change={change} />}
              {change.after.outcome && (
                <p className="text-sm wrap-anywhere whitespace-pre-line">
                  {change.after.outcome}
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

/** What stood before, of what is different now. */
async function Changed({ change }: { change: ActionChange }) {
  const [t, formatDay] = await Promise.all([
    getTranslator("plan"),
    getDayFormatter("medium"),
  ]);
  const { before, after } = change;
  const lines = [
    before.title !== after.title && before.title
      ? t("history.title", { before: before.title })
      : null,
    before.owner !== after.owner && before.owner && after.owner
      ? t("history.owner", { before: before.owner, after: after.owner })
      : null,
    before.dueOn !== after.dueOn && before.dueOn && after.dueOn
      ? t("history.dueOn", {
          before: formatDay(before.dueOn),
          after: formatDay(after.dueOn),
        })
      : null,
  ];
  return lines.map(
    (line) =>
      line && (
        <p key={line} className="text-sm wrap-anywhere">
          {line}
        </p>
      ),
  );
}
