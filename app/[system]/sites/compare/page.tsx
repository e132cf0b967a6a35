import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { SideBySidePage } from "@/components/progress/side-by-side/side-by-side-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readSitesSearch } from "@/lib/progress/compare-sites-schema";
import { findSiteComparison } from "@/lib/progress/queries/site-comparison";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("differences");
  return { title: t("sites.title") };
}

/** A few sites side by side, for those who may see them. */
export default async function CompareSitesRoute({
  params,
  searchParams,
}: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const given = await searchParams;
  const search = readSitesSearch(given);
  const page = search && (await findSiteComparison(scope, search));
  if (!page) notFound();
  return (
    <>
      <SideBySidePage
        page={page}
        noteOn={typeof given.note === "string" ? given.note : null}
        systemSlug={scope.systemSlug}
      />
      <FrameworkCredit
        credit={page.framework.credit}
        version={page.framework.version}
      />
    </>
  );
}
