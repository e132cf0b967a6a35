import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { ComparePage } from "@/components/progress/compare/compare-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readCompareSearch } from "@/lib/progress/compare-schema";
import { findComparison } from "@/lib/progress/queries/comparison";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("compare");
  return { title: t("title") };
}

/** What changed between two rounds: of the system, or of one site. */
export default async function CompareRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const given = await searchParams;
  const search = readCompareSearch(given);
  const page = search && (await findComparison(scope, search.asked));
  if (!page) notFound();
  const { compared } = page;
  const framework = compared.kind === "two" ? compared.to.framework : null;
  return (
    <>
      <ComparePage
        page={page}
        filter={search.filter}
        noteOn={typeof given.note === "string" ? given.note : null}
        systemSlug={scope.systemSlug}
      />
      {framework && (
        <FrameworkCredit
          credit={framework.credit}
          version={framework.version}
        />
      )}
    </>
  );
}
