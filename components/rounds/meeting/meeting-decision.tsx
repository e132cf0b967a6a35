import type { ScoreSayer } from "@/components/progress/rows/say-score";
import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import type { MeetingEntry } from "@/lib/rounds/queries/meeting";
import { toSettled } from "@/lib/rounds/rules/settle-decided";

type Props = { decision: MeetingEntry["decision"]; sayer: ScoreSayer };

/** What the group decided, why, and who wrote it down. */
export async function MeetingDecision({ decision, sayer }: Props) {
  if (!decision) return null;
  const [t, formatDay] = await Promise.all([
    getTranslator("meeting"),
    getDayFormatter(),
  ]);
  const { state, value } = toSettled(decision);
  const { reason, byName: name } = decision;
  return (
    <div className="rounded-md border border-l-4 border-ok bg-ok-tint p-4">
      <p className="text-lg font-semibold wrap-anywhere whitespace-pre-wrap">
        {t("decide.stands", { score: sayer.say(state, value), reason })}
      </p>
      <p className="text-sm text-muted">
        {t("decide.by", { name, on: formatDay(decision.on) })}
      </p>
    </div>
  );
}
