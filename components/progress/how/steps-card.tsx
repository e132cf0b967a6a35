import { getTeller } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { RuleStep } from "@/lib/progress/rules/explain";
import type { Names } from "@/lib/progress/view/names";

type Props = { steps: readonly RuleStep[]; names: Names };

/** Line by line as the rule takes it; what is a condition says whether it holds. */
export async function StepsCard({ steps, names }: Props) {
  const [t, teller] = await Promise.all([
    getTranslator("progress"),
    getTeller(names.functionNames),
  ]);
  return (
    <Card id="steps" title={t("how.stepsTitle")} sub={t("how.stepsSub")}>
      <ol className="grid list-none">
        {steps.map((step, index) => (
          <li
            key={index}
            className="flex items-start gap-3 border-t py-2 first:border-t-0"
          >
            <span className="w-8 shrink-0 text-right whitespace-nowrap font-semibold text-muted">
              {index + 1}.
            </span>
            <span className="min-w-0 flex-1">{teller.step(step)}</span>
            <Outcome hasPassed={step.hasPassed} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Outcome({ hasPassed }: Pick<RuleStep, "hasPassed">) {
  const t = useTranslator("progress");
  if (hasPassed === null) return null;
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1 text-sm font-semibold ${hasPassed ? "text-ok" : "text-warn"}`}
    >
      <Icon name={hasPassed ? "check" : "warn"} className="size-4" />
      {hasPassed ? t("how.passed") : t("how.failed")}
    </span>
  );
}
