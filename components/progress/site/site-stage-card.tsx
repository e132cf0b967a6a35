import Link from "next/link";
import { getTeller } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { joinTitle } from "@/components/progress/site/join-title";
import { getTranslator } from "@/lib/core/translator";
import type { SiteProgress } from "@/lib/progress/rules/site-stage";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  /** Where several sites stand on one page, each card says whose it is. */
  siteName?: string;
  /** Keeps ids apart where several sites stand on one page. */
  siteId: string;
  progress: SiteProgress;
  names: Names;
  to: Addresses;
};

/** The site's own working stage and why. */
export async function SiteStageCard({
  siteName,
  siteId,
  progress,
  names,
  to,
}: Props) {
  const [t, teller] = await Promise.all([
    getTranslator("progress"),
    getTeller(names.functionNames),
  ]);
  const { workingStage, allAchieved, reasons } = progress;
  const sayStage = () => {
    if (workingStage === null) return t("sentence.siteNoRows");
    if (allAchieved) return t("sentence.siteAllAchieved");
    return t("sentence.siteWorkingIn", { stage: String(workingStage) });
  };
  return (
    <Card
      id={`stage-${siteId}`}
      title={joinTitle(t("own.stageTitle"), siteName)}
    >
      <p className="font-semibold">{sayStage()}</p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {reasons.map((reason, index) => (
          <li key={index} className="first-letter:uppercase">
            {teller.reason(reason)}
          </li>
        ))}
      </ul>
      {workingStage !== null && (
        <p className="mt-2 print:hidden">
          <Link
            href={to.how(workingStage, siteId)}
            className="inline-flex min-h-11 items-center"
          >
            {t("home.how")}
          </Link>
        </p>
      )}
    </Card>
  );
}
