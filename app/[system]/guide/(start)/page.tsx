import type { Metadata } from "next";
import Link from "next/link";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { FunctionCards } from "@/components/framework/guide/function-cards";
import { JumpLinks } from "@/components/framework/guide/jump-links";
import { LevelPicture } from "@/components/framework/guide/level-picture";
import { QuestionSetCards } from "@/components/framework/guide/question-set-cards";
import { SearchForm } from "@/components/framework/guide/search-form";
import { StageSteps } from "@/components/framework/guide/stage-steps";
import { GuideSection } from "@/components/framework/guide/guide-section";
import { ScaleDescriptors } from "@/components/framework/scale-descriptors";
import { PrintButton } from "@/components/progress/print-button";
import { StageStanding } from "@/components/progress/stages/stage-standing";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { hasMilestones } from "@/lib/framework/view/guide-stage";
import { listFunctions } from "@/lib/framework/view/guide-functions";
import { viewQuestionSet } from "@/lib/framework/view/guide-questions";
import { readStages } from "@/lib/progress/queries/read-stage";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("guide");
  return { title: t("title") };
}

/** Where a newcomer learns the method. */
export default async function GuidePage({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const [progress, t, common, locale] = await Promise.all([
    readStages(scope),
    getTranslator("guide"),
    getTranslator("common"),
    getLocale(),
  ]);
  const { framework, headline, settings } = progress;
  const { levels, functions, stages } = framework;
  const isPath = framework.shape === "path";
  const sets = framework.questionSets.map((set) =>
    viewQuestionSet(set, locale),
  );
  const app = createAddresses(scope.systemSlug);
  const to = app.guide;
  const titles = {
    levels: t("levels.title", { count: levels.length }),
    functions: t("functions.title", { count: functions.length }),
    path: t("path.title", { count: stages.length }),
    judged: t("judged.title"),
    questions: t("questions.title"),
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        isSerif
        actions={<PrintButton text={common("print")} />}
      />
      <SearchForm action={to.search} hasHint />
      <JumpLinks
        items={Object.entries(titles)
          .filter(([id]) => id !== "questions" || sets.length > 0)
          .map(([id, label]) => ({ href: `#${id}`, label }))}
      />
      <GuideSection id="levels" title={titles.levels} sub={t("levels.text")}>
        <LevelPicture levels={levels} />
      </GuideSection>
      <GuideSection
        id="functions"
        title={titles.functions}
        sub={t("functions.text")}
      >
        <FunctionCards functions={listFunctions(framework, locale)} to={to} />
      </GuideSection>
      <GuideSection
        id="path"
        title={titles.path}
        sub={t(isPath ? "path.text" : "path.byFunction")}
      >
        <StageSteps
          stages={stages}
          currentStage={isPath ? headline.workingStage : null}
          drawStanding={(stage) => (
            <StageStanding stage={stage} progress={progress} />
          )}
          to={to}
        />
        <p className="mt-2 print:hidden">
          <Link
            href={`${app.home}/stages`}
            className="inline-flex min-h-11 items-center"
          >
            {t("path.act")}
          </Link>
        </p>
      </GuideSection>
      <GuideSection
        id="judged"
        title={titles.judged}
        sub={t("judged.text", {
          hasMilestones: hasMilestones(stages) ? "yes" : "no",
        })}
      >
        <Card>
          <ScaleDescriptors
            scale={framework.scale}
            metFrom={settings.metFrom}
          />
          <p className="print:hidden">
            <Link
              href={app.how(headline.workingStage)}
              className="inline-flex min-h-11 items-center"
            >
              {t("judged.how")}
            </Link>
          </p>
        </Card>
      </GuideSection>
      {sets.length > 0 && (
        <GuideSection
          id="questions"
          title={titles.questions}
          sub={t("questions.text")}
        >
          <QuestionSetCards sets={sets} depth={2} to={to} />
        </GuideSection>
      )}
      <p className="print:hidden">
        <Link
          href={to.print}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {t("whole")}
        </Link>
      </p>
      <FrameworkCredit
        credit={framework.credit}
        version={framework.version}
        isOpen
      />
    </>
  );
}
