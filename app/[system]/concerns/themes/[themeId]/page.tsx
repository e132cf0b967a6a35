import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ThemePageView } from "@/components/concerns/themes/theme-page";
import { ActionsCard } from "@/components/plans/list/actions-card";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { canDecide, canReadThemes } from "@/lib/concerns/policy";
import { getTheme, type ThemePage } from "@/lib/concerns/queries/theme";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { type Addresses, createAddresses } from "@/lib/progress/view/addresses";
import { getOrNotFound } from "../../../get-or-not-found";

type Props = { params: Promise<{ system: string; themeId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("concerns");
  return { title: t("themes.title") };
}

export default async function ThemeRoute({ params }: Props) {
  const { system, themeId } = await params;
  const scope = await requireScope(system, "concerns:raise");
  if (!canReadThemes(scope)) forbidden();
  const page = await getOrNotFound(themeId, (id) => getTheme(scope, id));
  const to = createAddresses(scope.systemSlug);
  return (
    <ThemePageView
      systemSlug={scope.systemSlug}
      page={page}
      actions={
        <ActionsCard
          lines={await listActionsOf(scope, { themeId })}
          addHref={findAddHref(page, to)}
          to={to}
        />
      }
      canDecide={canDecide(scope)}
    />
  );
}

/** Once leadership decided, an action comes from the decision; before, from the theme of who writes it. */
function findAddHref({ id, own, requests }: ThemePage, to: Addresses) {
  const decided = requests.find(({ outcome }) => outcome === "decided");
  if (decided) return to.newAction({ decision: decided.id });
  return own ? to.newAction({ theme: id }) : null;
}
