import { getDayFormatter } from "@/components/progress/teller";
import { sayWords } from "@/components/progress/closing/say-words";
import { Card } from "@/components/ui/card";
import { Badge } from "@/components/ui/badge";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type { ClosedVerdict } from "@/lib/progress/closing-schema";
import type { ClosingPage } from "@/lib/progress/queries/closing";
import { toPercent } from "@/lib/progress/rules/shares";

type Props = Pick<ClosingPage, "framework" | "verdicts">;
type Stage = Props["framework"]["stages"][number];

/** Each stage as it was judged when the round closed, with the reasons in words. */
export function ClosingStages({ framework, verdicts }: Props) {
  const t = useTranslator("story");
  return (
    <Card id="stages" title={t("closing.stagesTitle")}>
      <div className="grid gap-6">
        {framework.stages.map((stage) => {
          const verdict = verdicts.find((one) => one.stage === stage.number);
          return verdict ? (
            <ClosedStage
              key={stage.id}
              stage={stage}
              verdict={verdict}
              framework={framework}
            />
          ) : null;
        })}
      </div>
    </Card>
  );
}

type StageProps = {
  stage: Stage;
  verdict: ClosedVerdict;
  framework: Props["framework"];
};

async function ClosedStage({ stage, verdict, framework }: StageProps) {
  const [t, progress, locale] = await Promise.all([
    getTranslator("story"),
    getTranslator("progress"),
    getLocale(),
  ]);
  const { counts, state, attestation } = verdict;
  const [reasons, flags] = await Promise.all([
    sayWords("reasons", verdict.reasons, framework),
    sayWords("flags", verdict.flags, framework),
  ]);
  return (
    <section
      aria-labelledby={`stage-${stage.number}`}
      className="grid max-w-text gap-2 break-inside-avoid"
    >
      <h3
        id={`stage-${stage.number}`}
        className="flex flex-wrap items-center gap-2 font-semibold"
      >
        {t("closing.stage", {
          stage: String(stage.number),
          title: pick(stage.title, locale),
        })}
        <Badge>{progress(`states.${state}`)}</Badge>
      </h3>
      {counts.rows > 0 && (
        <p>
          {verdict.metShare === null
            ? t("closing.noScores")
            : t("closing.metOf", {
                met: counts.met,
                scored: counts.scored,
                percent: toPercent(verdict.metShare),
              })}
          {"; "}
          {t("closing.coverage", {
            scored: counts.scored,
            rows: counts.applicable,
          })}
          .
        </p>
      )}
      <ul className="grid list-disc gap-1 pl-5 text-sm">
        {[...reasons, ...flags].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {attestation?.confirmedOn && (
        <p className="text-sm wrap-anywhere whitespace-pre-line">
          {t("closing.attested", { statement: attestation.statement })}
        </p>
      )}
      <ClosedMilestones stage={stage} verdict={verdict} />
    </section>
  );
}

async function ClosedMilestones({
  stage,
  verdict,
}: Pick<StageProps, "stage" | "verdict">) {
  const [t, formatDay, locale] = await Promise.all([
    getTranslator("story"),
    getDayFormatter(),
    getLocale(),
  ]);
  const say = (one: ClosedVerdict["milestoneStates"][number] | undefined) => {
    if (one?.confirmedOn)
      return t("closing.confirmed", {
        name: one.confirmedBy ?? "",
        on: formatDay(one.confirmedOn),
      });
    if (one?.proposedOn)
      return t("closing.proposed", {
        name: one.proposedBy ?? "",
        on: formatDay(one.proposedOn),
      });
    return t("closing.openMilestone");
  };
  return (
    <ul className="grid gap-1 text-sm">
      {stage.milestones.map(({ id, number, title }) => (
        <li key={id}>
          {t("closing.milestone", { number, title: pick(title, locale) })}
          {": "}
          {say(verdict.milestoneStates.find((one) => one.number === number))}
        </li>
      ))}
    </ul>
  );
}
