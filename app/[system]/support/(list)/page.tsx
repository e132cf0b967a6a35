import type { Metadata } from "next";
import { ListPage } from "@/components/support/list-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { nameFramework } from "@/lib/progress/view/names";
import { canRecordTraining } from "@/lib/support/policy";
import { readSupport } from "@/lib/support/queries/list";
import { readSupportSearch } from "@/lib/support/rules/search";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("support");
  return { title: t("title") };
}

/** The support the reader may see, as the address asks. */
export default async function SupportRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const search = readSupportSearch(await searchParams);
  const [list, framework, locale] = await Promise.all([
    readSupport(scope, search),
    readFunctions(scope),
    getLocale(),
  ]);
  return (
    <ListPage
      systemSlug={scope.systemSlug}
      list={list}
      search={search}
      functionNames={nameFramework(framework, locale).functionNames}
      canRecord={can(scope, "support:edit")}
      canTrain={canRecordTraining(scope)}
    />
  );
}
