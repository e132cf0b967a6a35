import type { Metadata } from "next";
import { SitesPage } from "@/components/sites/sites-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readSitesPage } from "../read-sites-page";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("sites");
  return { title: t("title") };
}

/** Every site by name and status; more of those the reader may see. */
export default async function SitesRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  return <SitesPage {...await readSitesPage(scope, await searchParams)} />;
}
