import type { Metadata } from "next";
import { AskedPage } from "@/components/rounds/asked/asked-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { listAsked } from "@/lib/rounds/queries/questions";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("asked");
  return { title: t("title") };
}

/** What others want to know from the reader, and what the reader asked. */
export default async function Page({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const asked = await listAsked(scope);
  return <AskedPage systemSlug={scope.systemSlug} {...asked} />;
}
