import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { RaisePage } from "@/components/concerns/raise-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { canRaiseForFew } from "@/lib/concerns/policy";
import { readRaiseChoices } from "@/lib/concerns/queries/raise-choices";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("concerns");
  return { title: t("new.title") };
}

/** Raises a concern; a row's page brings its row along. */
export default async function NewConcernPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "concerns:raise");
  const choices = await readRaiseChoices(scope);
  const { row, site } = await searchParams;
  const { framework, sites } = choices;
  return (
    <RaisePage
      systemSlug={scope.systemSlug}
      choices={choices}
      formKey={randomUUID()}
      row={framework.indicators.find(({ code }) => code === row) ?? null}
      siteId={sites.find(({ id }) => id === site)?.id ?? null}
      canRaiseForFew={canRaiseForFew(scope)}
    />
  );
}
