import type { Metadata } from "next";
import { ActionPageView } from "@/components/plans/page/action-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { canAddAction, canChangeAction, canSetState } from "@/lib/plans/policy";
import { getAction } from "@/lib/plans/queries/action";
import { getOrNotFound } from "../../get-or-not-found";

type Props = {
  params: Promise<{ system: string; actionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// Its own title is for the page, not for a browser's history that others see.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("plan");
  return { title: t("title") };
}

export default async function ActionRoute({ params, searchParams }: Props) {
  const { system, actionId } = await params;
  const scope = await requireScope(system, "system:read");
  const page = await getOrNotFound(actionId, (id) => getAction(scope, id));
  return (
    <ActionPageView
      systemSlug={scope.systemSlug}
      page={page}
      personId={scope.personId}
      can={{
        change: canChangeAction(scope, page.action),
        setState: canSetState(scope, page.action),
        addOfSystem: canAddAction(scope, { siteId: null }),
      }}
      isNew={(await searchParams).done === "added"}
    />
  );
}
