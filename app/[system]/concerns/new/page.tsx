import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { RaisePage } from "@/components/concerns/raise-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { canRaiseForFew } from "@/lib/concerns/policy";
import { readRaiseChoices } from "@/lib/concerns/queries/raise-choices";
import { findPriority } from "@/lib/reviews/queries/priority";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("concerns");
  return { title: t("new.title") };
}

/** Raises a concern; a row's page brings its row along, a review what it found. */
export default async function NewConcernPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "concerns:raise");
  const choices = await readRaiseChoices(scope);
  const { row, site, priority } = await searchParams;
  const found = await findPriority(scope, priority);
  const { framework, sites } = choices;
  return (
    <RaisePage
      systemSlug={scope.systemSlug}
      choices={choices}
      formKey={randomUUID()}
      row={framework.indicators.find(({ code }) => code === row) ?? null}
      siteId={
        sites.find(({ id }) => id === (found?.siteId ?? site))?.id ?? null
      }
      canRaiseForFew={canRaiseForFew(scope)}
      started={found && startConcern(found.text)}
    />
  );
}

const longestTitle = 80;

/** The first words as the title, all of it as what is happening. */
function startConcern(text: string) {
  return { title: text.slice(0, longestTitle), body: text };
}
