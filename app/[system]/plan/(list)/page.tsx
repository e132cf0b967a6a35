import type { Metadata } from "next";
import { PlanPageView } from "@/components/plans/list/plan-page";
import { can, type Role } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readPlan } from "@/lib/plans/queries/plan";
import { type PlanView, readPlanSearch } from "@/lib/plans/rules/search";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Whose actions there can be for a reader; the first is what they come to. */
const views: Record<Role, readonly [PlanView, ...PlanView[]]> = {
  community_wide_leader: ["mine", "all"],
  intermediary_staff: ["mine", "sites", "all"],
  site_coordinator: ["mine", "sites", "all"],
  viewer: ["all"],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("plan");
  return { title: t("title") };
}

/** The actions the reader may see, as the address asks. */
export default async function PlanRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const own = views[scope.role];
  const search = readPlanSearch(await searchParams, own[0]);
  return (
    <PlanPageView
      systemSlug={scope.systemSlug}
      page={await readPlan(scope, search)}
      search={search}
      views={own}
      canAdd={can(scope, "plan:edit")}
    />
  );
}
