import { getDayFormatter } from "@/components/progress/teller";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { ActionState } from "@/lib/plans/fields";
import { findDue } from "@/lib/plans/rules/due";

const tones: Record<ActionState, BadgeTone> = {
  planned: "plain",
  under_way: "info",
  done: "ok",
  dropped: "plain",
};

export function ActionStateBadge({ state }: { state: ActionState }) {
  const t = useTranslator("plan");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}

type DueProps = {
  action: { state: ActionState; dueOn: string; endedOn: string | null };
  today: string;
};

/** How far off its day is, in words; of what is over, when that was. */
export async function DueMark({ action, today }: DueProps) {
  const [t, formatDay] = await Promise.all([
    getTranslator("plan"),
    getDayFormatter("medium"),
  ]);
  const { state, dueOn, endedOn } = action;
  const due = findDue(action, today);
  if (!due)
    return (
      <span className="text-muted">
        {t(state === "dropped" ? "due.dropped" : "due.done", {
          on: formatDay(endedOn ?? dueOn),
        })}
      </span>
    );
  const isPast = due.when === "past";
  return (
    <span
      className={
        isPast
          ? "inline-flex items-center gap-1 font-semibold text-warn"
          : "inline-flex items-center gap-1 text-muted"
      }
    >
      <Icon name="clock" className="size-4" />
      {t(`due.${due.when}`, { days: due.days })}
      <span className="font-normal text-muted">({formatDay(dueOn)})</span>
    </span>
  );
}
