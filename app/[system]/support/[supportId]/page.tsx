import type { Metadata } from "next";
import { SupportPageView } from "@/components/support/support-page";
import { requireScope } from "@/lib/auth/scope";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { nameFramework } from "@/lib/progress/view/names";
import { canReadAnswers } from "@/lib/support/policy";
import { getSupport } from "@/lib/support/queries/support";
import { getOrNotFound } from "../../get-or-not-found";

type Props = {
  params: Promise<{ system: string; supportId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("support");
  return { title: t("title") };
}

export default async function OneSupportRoute({ params, searchParams }: Props) {
  const { system, supportId } = await params;
  const scope = await requireScope(system, "system:read");
  const page = await getOrNotFound(supportId, (id) => getSupport(scope, id));
  const [framework, locale] = await Promise.all([
    readFunctions(scope),
    getLocale(),
  ]);
  return (
    <SupportPageView
      systemSlug={scope.systemSlug}
      page={page}
      functionNames={nameFramework(framework, locale).functionNames}
      personId={scope.personId}
      canReadAnswers={canReadAnswers(scope)}
      isNew={(await searchParams).done === "recorded"}
    />
  );
}
