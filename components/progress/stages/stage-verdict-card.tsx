import Link from "next/link";
import { StageBadge } from "@/components/progress/stages/stage-badge";
import { StageFacts } from "@/components/progress/stages/stage-facts";
import { getTeller } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { Headline, StageVerdict } from "@/lib/progress/schema";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { ArrowStep } from "@/lib/progress/view/arrow";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  verdict: StageVerdict;
  step: ArrowStep;
  headline: Headline;
  names: Names;
  to: Addresses;
};

/** Where one stage stands, why, and the way to the working. */
export async function StageVerdictCard({
  verdict,
  step,
  headline,
  names,
  to,
}: Props) {
  const [t, teller] = await Promise.all([
    getTranslator("progress"),
    getTeller(names.functionNames),
  ]);
  // The headline's reasons say more: that a review came back to it, that an acceptance ended.
  const reasons = step.isCurrent ? headline.reasons : verdict.reasons;
  return (
    <Card id="stands" title={t("stages.stands")} className="mb-8">
      <div className="flex flex-wrap items-center gap-x-3">
        <StageBadge state={step.state} />
        {step.isCurrent && <strong>{t("stages.working")}</strong>}
      </div>
      <StageFacts verdict={verdict} step={{ ...step, acceptedUntil: null }} />
      <h3 className="mt-4 text-sm text-muted">{t("stages.why")}</h3>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {step.state === "attested" && (
          <li>
            {step.acceptedUntil
              ? t("sentence.acceptedUntil", {
                  stage: String(verdict.stage),
                  on: teller.formatDay(step.acceptedUntil),
                })
              : t("sentence.accepted", { stage: String(verdict.stage) })}
          </li>
        )}
        {reasons.map((reason, index) => (
          <li key={index} className="first-letter:uppercase">
            {teller.reason(reason)}
          </li>
        ))}
      </ul>
      {verdict.flags.length > 0 && (
        <>
          <h3 className="mt-4 text-sm text-muted">{t("stages.worthALook")}</h3>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {verdict.flags.map((flag, index) => (
              <li key={index}>{teller.flag(flag)}</li>
            ))}
          </ul>
        </>
      )}
      {verdict.counts.rows > 0 && (
        <p className="mt-4 text-sm text-muted">
          {t("stages.asOf", {
            on: teller.formatDay(headline.asOf),
            version: headline.ruleVersion,
          })}
        </p>
      )}
      <p className="print:hidden">
        <Link
          href={to.how(verdict.stage)}
          className="inline-flex min-h-11 items-center"
        >
          {t("stages.how")}
        </Link>
      </p>
    </Card>
  );
}
