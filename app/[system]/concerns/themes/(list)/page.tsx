import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ThemesPageView } from "@/components/concerns/themes/themes-page";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { canReadThemes, canTriage } from "@/lib/concerns/policy";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { readThemes } from "@/lib/concerns/queries/themes";
import { nameFramework } from "@/lib/progress/view/names";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("concerns");
  return { title: t("themes.title") };
}

/** For who works on themes, and for who is asked about them. */
export default async function ThemesRoute({ params }: Props) {
  const scope = await requireScope((await params).system, "concerns:raise");
  if (!canReadThemes(scope)) forbidden();
  const [page, framework, locale] = await Promise.all([
    readThemes(scope),
    readFunctions(scope),
    getLocale(),
  ]);
  return (
    <ThemesPageView
      systemSlug={scope.systemSlug}
      page={page}
      functionNames={nameFramework(framework, locale).functionNames}
      isOwn={canTriage(scope)}
    />
  );
}
