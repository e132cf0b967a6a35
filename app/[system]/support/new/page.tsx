import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NewSupportPage } from "@/components/support/new-support-page";
import { requireScope } from "@/lib/auth/scope";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { nameFramework } from "@/lib/progress/view/names";
import { readSupportChoices } from "@/lib/support/queries/choices";
import { readContext } from "@/lib/support/rules/search";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("support");
  return { title: t("new.title") };
}

export default async function NewSupportRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "support:edit");
  const context = readContext(await searchParams);
  const [choices, framework, locale] = await Promise.all([
    readSupportChoices(scope, context),
    readFunctions(scope),
    getLocale(),
  ]);
  return (
    <NewSupportPage
      systemSlug={scope.systemSlug}
      choices={choices}
      functionNames={nameFramework(framework, locale).functionNames}
      formKey={randomUUID()}
    />
  );
}
