import Link from "next/link";
import { MilestoneDots } from "@/components/charts/milestone-dots";
import { StageFacts } from "@/components/progress/stages/stage-facts";
import { StageMarks } from "@/components/progress/stages/stage-marks";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { StageView } from "@/lib/framework/schema/views";
import type { StageVerdict } from "@/lib/progress/schema";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { ArrowStep } from "@/lib/progress/view/arrow";

type Props = {
  stages: readonly StageView[];
  steps: readonly ArrowStep[];
  verdicts: readonly StageVerdict[];
  isRevisiting: boolean;
  to: Addresses;
};

/** The stages one under the other, each with what it is for and how it stands here. */
export async function StagePath({
  stages,
  steps,
  verdicts,
  isRevisiting,
  to,
}: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("progress"),
    getLocale(),
  ]);
  return (
    <ol className="grid gap-4">
      {stages.map((stage, index) => {
        const step = steps.find((one) => one.stage === stage.number);
        const verdict = verdicts.find((one) => one.stage === stage.number);
        if (!step || !verdict) return null;
        return (
          <li
            key={stage.id}
            className={`rounded-lg border bg-card p-4 sm:p-6 print:break-inside-avoid ${step.isCurrent ? "border-l-8 border-brand" : ""}`}
          >
            <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[1fr_20rem]">
              <div className="min-w-0">
                <StageMarks
                  step={step}
                  isFirst={index === 0}
                  isRevisiting={isRevisiting}
                />
                <h3 className="mt-2 font-serif text-xl">
                  <Link href={to.stage(stage.number)} className="text-ink">
                    {t("stages.titled", {
                      number: String(stage.number),
                      title: pick(stage.title, locale),
                    })}
                  </Link>
                </h3>
                <p className="mt-1 max-w-text text-pretty">
                  {pick(stage.intent, locale)}
                </p>
                <StageFacts verdict={verdict} step={step} />
              </div>
              <MilestoneNames stage={stage} step={step} to={to} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

async function MilestoneNames({
  stage,
  step,
  to,
}: {
  stage: StageView;
  step: ArrowStep;
  to: Addresses;
}) {
  const [t, locale] = await Promise.all([
    getTranslator("progress"),
    getLocale(),
  ]);
  return (
    <div className="lg:border-l lg:pl-6">
      <h4 className="mb-1 font-semibold">
        <Link
          href={to.milestones(stage.number)}
          className="inline-flex min-h-8 items-center"
        >
          {t("milestones.title")}
        </Link>
      </h4>
      <ol className="grid gap-1">
        {stage.milestones.map(({ id, title }, index) => {
          const state = step.milestones[index] ?? "open";
          return (
            <li key={id} className="flex gap-2">
              <span className="pt-1">
                <MilestoneDots
                  dots={[state]}
                  label={t(`milestones.states.${state}`)}
                />
              </span>
              <span>
                {pick(title, locale)}
                <span aria-hidden="true" className="block text-sm text-muted">
                  {t(`milestones.states.${state}`)}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
