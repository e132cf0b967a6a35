import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { HowPage } from "@/components/progress/how/how-page";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { readHome } from "@/lib/progress/queries/read-home";
import { createAddresses } from "@/lib/progress/view/addresses";
import { nameFramework } from "@/lib/progress/view/names";
import { viewOwnSite } from "@/lib/progress/view/own-site";
import { viewWorking } from "@/lib/progress/view/working";
import { canSeeSite } from "@/lib/rounds/policy";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const searchSchema = z.object({
  stage: z.coerce.number().int().optional().catch(undefined),
  site: z.uuid().optional().catch(""),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("progress");
  return { title: t("how.title") };
}

/** How is this worked out? For the system, or for one site the reader may see. */
export default async function HowRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const search = searchSchema.parse(await searchParams);
  const [{ progress }, locale] = await Promise.all([
    readHome(scope, search.stage),
    getLocale(),
  ]);
  const { framework, headline, activeSites } = progress;
  const site = activeSites.find((one) => one.id === search.site) ?? null;
  const isHidden = !site || !canSeeSite(scope, site.id);
  if (search.site !== undefined && isHidden) notFound();
  const stage = search.stage ?? headline.workingStage;
  const own =
    site &&
    viewOwnSite({
      ...progress,
      siteId: site.id,
      stage,
      stages: framework.stages.map((one) => one.number),
      functionCodes: framework.functions.map((one) => one.code),
      indicators: framework.indicators,
      roundId: null,
    });
  const verdicts = own ? own.progress.verdicts : progress.verdicts;
  const working = viewWorking(
    stage,
    verdicts,
    own?.rows ?? progress.rows,
    progress.settings,
  );
  if (!working) notFound();
  return (
    <HowPage
      working={working}
      stages={verdicts.map((one) => one.stage)}
      site={site}
      names={nameFramework(framework, locale)}
      today={progress.today}
      to={createAddresses(scope.systemSlug)}
    />
  );
}
