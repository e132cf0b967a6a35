import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import type { StageVerdict } from "@/lib/progress/schema";
import type { ArrowStep } from "@/lib/progress/view/arrow";

type Props = { verdict: StageVerdict; step: ArrowStep };

/** A stage's figures and days in one quiet line. */
export async function StageFacts({ verdict, step }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
  ]);
  const { rows, scored, met } = verdict.counts;
  const { milestones, acceptedUntil } = step;
  const facts = [
    rows > 0 && scored === 0
      ? t("stages.noneScored", { rows })
      : t("stages.rowsMet", { rows, scored, met }),
    // A framework may do without milestones.
    milestones.length > 0 &&
      t("stages.milestonesConfirmed", {
        confirmed: milestones.filter((one) => one === "confirmed").length,
        total: milestones.length,
      }),
    acceptedUntil &&
      t("stages.acceptedUntil", { on: formatDay(acceptedUntil) }),
    verdict.heldSince &&
      t("stages.reachedOn", { on: formatDay(verdict.heldSince) }),
  ].filter((fact) => typeof fact === "string");
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 text-sm text-muted">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
