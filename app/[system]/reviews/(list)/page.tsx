import type { Metadata } from "next";
import { ReviewsPage } from "@/components/reviews/list/reviews-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { reviewKinds } from "@/lib/reviews/fields";
import { canWriteReview } from "@/lib/reviews/policy";
import { readReviews } from "@/lib/reviews/queries/list";
import { readReviewSearch } from "@/lib/reviews/rules/search";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("reviews");
  return { title: t("title") };
}

/** The reviews the reader may see, as the address asks. */
export default async function ReviewsRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const search = readReviewSearch(await searchParams);
  const isOfSystem = canWriteReview(scope, { kind: "scan", siteId: null });
  return (
    <ReviewsPage
      systemSlug={scope.systemSlug}
      list={await readReviews(scope, search)}
      search={search}
      startable={reviewKinds.filter(
        (kind) =>
          isOfSystem || (kind === "data" && can(scope, "reviews:write")),
      )}
    />
  );
}
