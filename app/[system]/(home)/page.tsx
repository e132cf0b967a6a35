import type { Metadata } from "next";
import { z } from "zod";
import { Home } from "@/components/progress/home/home";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { readHome } from "@/lib/progress/queries/read-home";
import { viewHome } from "@/lib/progress/view/home";
import { viewReader } from "@/lib/progress/view/reader";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<{ stage?: string | string[] }>;
};

const stageSchema = z.coerce.number().int().optional().catch(undefined);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const scope = await requireScope((await params).system, "system:read");
  const t = await getTranslator("layout");
  return { title: { absolute: `${t("nav.home")} · ${scope.systemName}` } };
}

/** Home: what the reader's role asks about first. */
export default async function HomePage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const stage = stageSchema.parse((await searchParams).stage);
  const [data, locale] = await Promise.all([
    readHome(scope, stage),
    getLocale(),
  ]);
  return <Home view={viewHome(data, locale)} reader={viewReader(scope)} />;
}
