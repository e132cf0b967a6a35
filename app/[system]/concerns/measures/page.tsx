import type { Metadata } from "next";
import { MeasuresPage } from "@/components/concerns/measures/measures-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readMeasures } from "@/lib/concerns/queries/measures";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("concerns");
  return { title: t("measures.title") };
}

export default async function MeasuresRoute({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  return (
    <MeasuresPage
      systemSlug={scope.systemSlug}
      measures={await readMeasures(scope)}
      canSet={can(scope, "settings:edit")}
    />
  );
}
