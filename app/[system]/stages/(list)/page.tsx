import type { Metadata } from "next";
import Link from "next/link";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { PrintButton } from "@/components/progress/print-button";
import { StagePath } from "@/components/progress/stages/stage-path";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readStages } from "@/lib/progress/queries/read-stage";
import { createAddresses } from "@/lib/progress/view/addresses";
import { viewArrow } from "@/lib/progress/view/arrow";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("progress");
  return { title: t("stages.title") };
}

export default async function StagesPage({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const [{ framework, headline, verdicts, milestones }, t, common, story] =
    await Promise.all([
      readStages(scope),
      getTranslator("progress"),
      getTranslator("common"),
      getTranslator("story"),
    ]);
  const to = createAddresses(scope.systemSlug);
  return (
    <>
      <PageHeader
        title={t("stages.title")}
        sub={t("stages.sub")}
        isSerif
        actions={<PrintButton text={common("print")} />}
      />
      <section aria-labelledby="path" className="mb-8">
        <h2 id="path" className="mb-3">
          {t("stages.path", { count: framework.stages.length })}
        </h2>
        <StagePath
          stages={framework.stages}
          steps={viewArrow(headline, verdicts, milestones)}
          verdicts={verdicts}
          isRevisiting={headline.revisiting !== null}
          to={to}
        />
      </section>
      <p className="flex flex-wrap gap-x-6 print:hidden">
        <Link href={to.story()} className="inline-flex min-h-11 items-center">
          {story("link")}
        </Link>
        <Link
          href={to.guide.start}
          className="inline-flex min-h-11 items-center"
        >
          {t("stages.guide")}
        </Link>
      </p>
      <FrameworkCredit credit={framework.credit} version={framework.version} />
    </>
  );
}
