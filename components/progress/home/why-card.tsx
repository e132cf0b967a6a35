import Link from "next/link";
import { getTeller } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { Headline, StageVerdict } from "@/lib/progress/schema";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  headline: Headline;
  verdict: StageVerdict | undefined;
  names: Names;
  to: Addresses;
};

/** The reasons in words, what asks for a look, and the way to the whole working. */
export async function WhyCard({ headline, verdict, names, to }: Props) {
  const [t, teller] = await Promise.all([
    getTranslator("progress"),
    getTeller(names.functionNames),
  ]);
  const { workingStage, reasons, alsoActiveIn, highestReached } = headline;
  const flags = verdict?.flags ?? [];
  const also = [
    alsoActiveIn.length > 0 &&
      t("sentence.alsoActiveIn", {
        count: alsoActiveIn.length,
        stages: alsoActiveIn.join(", "),
      }),
    highestReached &&
      t("sentence.highestReached", {
        stage: String(highestReached.stage),
        on: teller.formatDay(highestReached.on),
      }),
  ].filter((line) => typeof line === "string");
  return (
    <Card
      id="why"
      title={headline.allAchieved ? t("home.whyAchieved") : t("home.why")}
    >
      <ul className="grid list-disc gap-1 pl-5">
        {reasons.map((reason, index) => (
          <li key={index} className="first-letter:uppercase">
            {teller.reason(reason)}
          </li>
        ))}
      </ul>
      {flags.length > 0 && (
        <div className="print:hidden">
          <h3 className="mt-4 text-sm text-muted">{t("home.worthALook")}</h3>
          <ul className="mt-1 grid gap-1 text-sm">
            {flags.map((flag, index) => (
              <li key={index}>{teller.flag(flag)}</li>
            ))}
          </ul>
        </div>
      )}
      {also.length > 0 && (
        <ul className="mt-4 grid gap-1 border-t pt-3 text-sm text-muted">
          {also.map((line) => (
            <li key={line}>{line}.</li>
          ))}
        </ul>
      )}
      <p className="mt-2 print:hidden">
        <Link
          href={to.how(workingStage)}
          className="inline-flex min-h-11 items-center"
        >
          {t("home.how")}
        </Link>
      </p>
    </Card>
  );
}
