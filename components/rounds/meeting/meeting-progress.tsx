import { ProgressBar } from "@/components/ui/progress-bar";
import { useTranslator } from "@/lib/core/translator";
import type { MeetingEntry } from "@/lib/rounds/queries/meeting";
import { isWaiting } from "@/lib/rounds/rules/meeting-row";

type Props = { shown: readonly MeetingEntry[]; at: number; hasRow: boolean };

/** Which row of how many, and how far the group is. */
export function MeetingProgress({ shown, at, hasRow }: Props) {
  const t = useTranslator("meeting");
  const waiting = shown.filter(({ why }) => isWaiting(why)).length;
  const decided = shown.filter(({ why }) => why === "decided").length;
  if (shown.length === 0) return null;
  const place =
    at >= 0
      ? t("place", { at: String(at + 1), of: String(shown.length) })
      : hasRow && t("offAgenda");
  const text = t("progress", {
    decided: String(decided),
    of: String(decided + waiting),
  });
  return (
    <div className="mb-3 grid gap-1 print:hidden">
      <p className="flex flex-wrap gap-x-3 text-lg">
        {place && <span className="font-semibold">{place}</span>}
        <span className="text-muted">
          {t("decidedCount", { count: decided })} ·{" "}
          {t("waiting", { count: waiting })}
        </span>
      </p>
      <ProgressBar value={decided} max={decided + waiting} text={text} />
    </div>
  );
}
