import type { Metadata } from "next";
import { DataReview } from "@/components/reviews/page/data-review";
import { PitfallCheck } from "@/components/reviews/page/pitfall-check";
import { ScanPage } from "@/components/reviews/scan/scan-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { readAtHand } from "@/lib/reviews/queries/at-hand";
import { countFacts } from "@/lib/reviews/queries/facts";
import { readHintFacts } from "@/lib/reviews/queries/hints";
import { getReview } from "@/lib/reviews/queries/review";
import { getOrNotFound } from "../../get-or-not-found";

type Props = {
  params: Promise<{ system: string; reviewId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("reviews");
  return { title: t("title") };
}

/** A data review, a pitfall check or a scan, for those who may see it. */
export default async function ReviewRoute({ params, searchParams }: Props) {
  const { system, reviewId } = await params;
  const scope = await requireScope(system, "system:read");
  const page = await getOrNotFound(reviewId, (id) => getReview(scope, id));
  const { review, framework } = page;
  const common = {
    systemSlug: scope.systemSlug,
    page,
    actions: await listActionsOf(scope, { reviewId }),
    can: {
      plan: can(scope, "plan:edit"),
      raise: can(scope, "concerns:raise"),
    },
  };
  if (review.kind === "data") {
    const atHand = await readAtHand(scope, review.siteId);
    return <DataReview {...common} atHand={atHand} />;
  }
  if (review.kind === "scan")
    return (
      <ScanPage
        {...common}
        personId={scope.personId}
        facts={review.facts ?? (await countFacts(scope))}
      />
    );
  const asked = Number((await searchParams).stage);
  const stage = framework.stages.some(({ number }) => number === asked)
    ? asked
    : (review.stage ?? 1);
  return (
    <PitfallCheck
      {...common}
      stage={stage}
      facts={
        review.finishedOn === null ? await readHintFacts(scope, stage) : null
      }
    />
  );
}
