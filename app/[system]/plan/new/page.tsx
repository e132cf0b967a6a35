import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewActionPage } from "@/components/plans/page/new-action-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { findNewAction } from "@/lib/plans/queries/new-action";
import { readOrigin } from "@/lib/plans/rules/read-origin";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("plan");
  return { title: t("new.title") };
}

/** Adds an action; the page of a row, a concern, a theme or a meeting brings itself along. */
export default async function NewActionRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "plan:edit");
  const asked = await searchParams;
  const given = readOrigin(asked);
  const found = await findNewAction(scope, given);
  if (!found) notFound();
  return (
    <NewActionPage
      systemSlug={scope.systemSlug}
      given={given}
      found={found}
      siteId={found.sites.find(({ id }) => id === asked.site)?.id ?? null}
      formKey={randomUUID()}
    />
  );
}
