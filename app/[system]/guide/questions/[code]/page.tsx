import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { GuideHeader } from "@/components/framework/guide/guide-header";
import { QuestionGroups } from "@/components/framework/guide/question-groups";
import { sayStage } from "@/components/framework/guide/question-set-cards";
import {
  WorksheetFoot,
  WorksheetHead,
} from "@/components/framework/guide/worksheet";
import { PrintButton } from "@/components/progress/print-button";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { readGuide } from "@/lib/framework/queries/guide";
import { createGuideAddresses } from "@/lib/framework/view/guide-addresses";
import { viewQuestionSet } from "@/lib/framework/view/guide-questions";

type Props = { params: Promise<{ system: string; code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("guide");
  return { title: `${t("title")} · ${t("questions.title")}` };
}

/** A set of questions: to read here, and to write on once it is printed. */
export default async function QuestionsPage({ params }: Props) {
  const { system, code } = await params;
  const scope = await requireScope(system, "system:read");
  const [framework, t, locale] = await Promise.all([
    readGuide(scope),
    getTranslator("guide"),
    getLocale(),
  ]);
  const found = framework.questionSets.find((set) => set.code === code);
  if (!found) notFound();
  const set = viewQuestionSet(found, locale);
  const to = createGuideAddresses(scope.systemSlug);
  return (
    <>
      <GuideHeader
        title={set.title}
        sub={set.intro}
        actions={<PrintButton text={t("questions.print")} />}
        to={to}
      />
      <WorksheetHead />
      {set.stage !== null && (
        <p className="mb-4 print:hidden">
          <Link
            href={
              set.milestone === null
                ? to.stage(set.stage)
                : to.milestone(set.stage, set.milestone)
            }
            className="inline-flex min-h-11 items-center"
          >
            {sayStage(set, t)}
          </Link>
        </p>
      )}
      <QuestionGroups groups={set.groups} depth={2} below={0} isWorksheet />
      <WorksheetFoot />
      <FrameworkCredit credit={framework.credit} version={framework.version} />
    </>
  );
}
