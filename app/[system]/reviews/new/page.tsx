import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewReviewPage } from "@/components/reviews/list/new-review-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { reviewKinds } from "@/lib/reviews/fields";
import { readStartChoices } from "@/lib/reviews/queries/start-choices";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("reviews");
  return { title: t("title") };
}

/** Starts a review of the kind that the address names. */
export default async function NewReviewRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "reviews:write");
  const asked = await searchParams;
  const kind = reviewKinds.find((one) => one === asked.kind);
  const choices = await readStartChoices(scope);
  if (!kind || (kind !== "data" && !choices.canReviewSystem)) notFound();
  return (
    <NewReviewPage
      systemSlug={scope.systemSlug}
      kind={kind}
      choices={choices}
      siteId={choices.sites.find(({ id }) => id === asked.site)?.id ?? null}
      formKey={randomUUID()}
    />
  );
}
