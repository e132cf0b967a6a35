import type { Metadata } from "next";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { FunctionCards } from "@/components/framework/guide/function-cards";
import { GuideHeader } from "@/components/framework/guide/guide-header";
import { GuideSection } from "@/components/framework/guide/guide-section";
import { LevelPicture } from "@/components/framework/guide/level-picture";
import { PrintedQuestions } from "@/components/framework/guide/printed-questions";
import { PrintedStage } from "@/components/framework/guide/printed-stage";
import { ScaleDescriptors } from "@/components/framework/scale-descriptors";
import { PrintButton } from "@/components/progress/print-button";
import { requireScope } from "@/lib/auth/scope";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { readGuide } from "@/lib/framework/queries/guide";
import { createGuideAddresses } from "@/lib/framework/view/guide-addresses";
import { listFunctions } from "@/lib/framework/view/guide-functions";
import { hasOwnRows } from "@/lib/framework/view/guide-rows";
import { viewQuestionSet } from "@/lib/framework/view/guide-questions";
import {
  findGuideStage,
  hasMilestones,
} from "@/lib/framework/view/guide-stage";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("guide");
  return { title: t("whole") };
}

/** The whole guide on one page, for paper. */
export default async function WholeGuidePage({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const [framework, t, common, locale] = await Promise.all([
    readGuide(scope),
    getTranslator("guide"),
    getTranslator("common"),
    getLocale(),
  ]);
  const { levels, functions, stages, scale, settings } = framework;
  const { metFrom } =
    scope.rulePreset === "strict" ? settings.strict : settings.default;
  const sets = framework.questionSets.map((set) =>
    viewQuestionSet(set, locale),
  );
  return (
    <>
      <GuideHeader
        title={pick(framework.title, locale)}
        crumb={t("whole")}
        sub={
          <>
            {pick(framework.credit.line, locale)} {t("ownership")}
          </>
        }
        actions={<PrintButton text={common("print")} />}
        to={createGuideAddresses(scope.systemSlug)}
      />
      <GuideSection
        id="levels"
        title={t("levels.title", { count: levels.length })}
        sub={t("levels.text")}
      >
        <LevelPicture levels={levels} />
      </GuideSection>
      <GuideSection
        id="functions"
        title={t("functions.title", { count: functions.length })}
        sub={t("functions.text")}
      >
        <FunctionCards functions={listFunctions(framework, locale)} to={null} />
      </GuideSection>
      <GuideSection
        id="judged"
        title={t("judged.title")}
        sub={t("judged.text", {
          hasMilestones: hasMilestones(stages) ? "yes" : "no",
        })}
      >
        <ScaleDescriptors scale={scale} metFrom={metFrom} />
      </GuideSection>
      {stages.map(({ number }) => {
        const stage = findGuideStage(framework, String(number), locale);
        return stage && <PrintedStage key={number} stage={stage} />;
      })}
      {sets.length > 0 && <PrintedQuestions sets={sets} />}
      <FrameworkCredit
        credit={framework.credit}
        version={framework.version}
        isOpen
        hasOwnRows={hasOwnRows(framework.indicators)}
      />
    </>
  );
}
