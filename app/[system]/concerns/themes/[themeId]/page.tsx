import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ThemePageView } from "@/components/concerns/themes/theme-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { canDecide, canReadThemes } from "@/lib/concerns/policy";
import { getTheme } from "@/lib/concerns/queries/theme";
import { getOrNotFound } from "../../get-or-not-found";

type Props = { params: Promise<{ system: string; themeId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("concerns");
  return { title: t("themes.title") };
}

export default async function ThemeRoute({ params }: Props) {
  const { system, themeId } = await params;
  const scope = await requireScope(system, "concerns:raise");
  if (!canReadThemes(scope)) forbidden();
  return (
    <ThemePageView
      systemSlug={scope.systemSlug}
      page={await getOrNotFound(themeId, (id) => getTheme(scope, id))}
      canDecide={canDecide(scope)}
    />
  );
}
