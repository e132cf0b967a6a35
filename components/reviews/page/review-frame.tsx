import type { ReactNode } from "react";
import { originOf } from "@/components/reviews/origin-of";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { PrintButton } from "@/components/progress/print-button";
import { getDayFormatter } from "@/components/progress/teller";
import { nameReview } from "@/components/reviews/name-review";
import { FinishCard } from "@/components/reviews/page/finish-card";
import { PrioritiesCard } from "@/components/reviews/page/priorities-card";
import { SumUpCard } from "@/components/reviews/page/sum-up-card";
import { ActionsCard } from "@/components/plans/list/actions-card";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import type { ActionLine } from "@/lib/plans/queries/lines";
import { type Addresses, createAddresses } from "@/lib/progress/view/addresses";
import type { ReviewPage } from "@/lib/reviews/queries/review";

export type ReviewProps = {
  systemSlug: string;
  page: ReviewPage;
  actions: readonly ActionLine[];
  can: { plan: boolean; raise: boolean };
};

export type PartProps = ReviewProps & {
  to: Addresses;
  /** Leads it, and it is not finished. */
  isOpen: boolean;
};

export function toPartProps(props: ReviewProps): PartProps {
  const { canWrite, review } = props.page;
  return {
    ...props,
    to: createAddresses(props.systemSlug),
    isOpen: canWrite && review.finishedOn === null,
  };
}

/** What every review has: what of and when, its own parts, what is taken from it, what comes of it, its end. */
export async function ReviewFrame({
  children,
  ...props
}: PartProps & { children: ReactNode }) {
  const { page, to, actions, can } = props;
  const { review } = page;
  const [t, plan, layout, common, name, formatDay] = await Promise.all([
    getTranslator("reviews"),
    getTranslator("plan"),
    getTranslator("layout"),
    getTranslator("common"),
    nameReview(review),
    getDayFormatter(),
  ]);
  // What a panel says is opened before it is finished.
  const isWaiting = review.kind === "scan" && review.openedOn === null;
  return (
    <Words namespaces={formWords}>
      <PageHeader
        title={name}
        isSerif
        sub={await sayWhen(review)}
        badge={!review.finishedOn && <Badge>{t("list.open")}</Badge>}
        actions={<PrintButton text={common("print")} />}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: plan("title"), href: to.plan },
              { label: t("title"), href: to.groupReviews },
              { label: formatDay(review.beganOn) },
            ]}
          />
        }
      />
      <div className="grid max-w-text gap-4 print:max-w-none">
        {children}
        <SumUpCard {...props} />
        <PrioritiesCard {...props} />
        <ActionsCard
          lines={actions}
          addHref={
            can.plan
              ? to.newAction({ [originOf[review.kind]]: review.id })
              : null
          }
          to={to}
        />
        {page.canWrite && !isWaiting && <FinishCard {...props} />}
      </div>
    </Words>
  );
}

async function sayWhen({
  beganByName,
  beganOn,
  finishedByName,
  finishedOn,
  roundName,
}: ReviewPage["review"]) {
  const [t, formatDay] = await Promise.all([
    getTranslator("reviews"),
    getDayFormatter(),
  ]);
  return [
    t("page.began", { name: beganByName, on: formatDay(beganOn) }),
    roundName && t("page.inRound", { round: roundName }),
    finishedOn &&
      t("page.finished", { name: finishedByName, on: formatDay(finishedOn) }),
  ]
    .filter(Boolean)
    .join(" ");
}
