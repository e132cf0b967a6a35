import { originOf } from "@/components/reviews/origin-of";
import { randomUUID } from "node:crypto";
import { ReviewPanel } from "@/components/reviews/review-panel";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import { longestPriority, reviewRoutes } from "@/lib/reviews/fields";
import type { PriorityView } from "@/lib/reviews/queries/review";

/** What needs action, whose it is, and the next step of each. */
export function PrioritiesCard(props: PartProps) {
  const { systemSlug, page, isOpen } = props;
  const t = useTranslator("reviews");
  const { review } = page;
  return (
    <Card
      id="priorities"
      title={t("page.priorities")}
      sub={t("page.prioritiesSub")}
    >
      {review.priorities.length === 0 ? (
        <p className="text-muted">{t("page.noPriorities")}</p>
      ) : (
        <ol className="grid list-decimal gap-4 pl-6">
          {review.priorities.map((priority) => (
            <li key={priority.id}>
              <Priority {...props} priority={priority} />
            </li>
          ))}
        </ol>
      )}
      {isOpen && (
        <ReviewPanel
          systemSlug={systemSlug}
          prefix="priority"
          offers={[
            {
              act: "addPriority",
              summary: t("page.addPriority"),
              hidden: { reviewId: review.id, key: randomUUID() },
              fields: [
                {
                  ...{ name: "text", kind: "text", rows: 2 },
                  ...{ label: t("page.priority"), limit: longestPriority },
                },
                {
                  ...{ name: "route", kind: "choice", label: t("page.whose") },
                  options: reviewRoutes.map((value) => ({
                    value,
                    label: t(`route.${value}`),
                  })),
                },
              ],
              ...{ submit: t("page.savePriority") },
              done: t("page.priorityAdded"),
              variant: "secondary",
            },
          ]}
        />
      )}
    </Card>
  );
}

function Priority({
  priority,
  ...props
}: PartProps & { priority: PriorityView }) {
  const { systemSlug, page, to, can, isOpen } = props;
  const t = useTranslator("reviews");
  const { id: reviewId, kind, siteId } = page.review;
  const { id: priorityId, text, route } = priority;
  return (
    <>
      <p className="wrap-anywhere">{text}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Badge>{t(`route.${route}`)}</Badge>
        {route === "own"
          ? can.plan && (
              <ButtonLink
                href={to.newAction({
                  [originOf[kind]]: reviewId,
                  site: siteId ?? undefined,
                })}
                prefetch={false}
                className="print:hidden"
              >
                {t("page.planIt")}
              </ButtonLink>
            )
          : can.raise && (
              <ButtonLink
                href={to.newConcernOf(priorityId)}
                prefetch={false}
                className="print:hidden"
              >
                {t("page.raiseIt")}
              </ButtonLink>
            )}
      </p>
      {isOpen && (
        <ReviewPanel
          systemSlug={systemSlug}
          prefix={`drop-${priorityId}`}
          offers={[
            {
              act: "dropPriority",
              hidden: { reviewId, priorityId },
              ...{ submit: t("page.dropPriority"), done: t("page.saved") },
              variant: "secondary",
            },
          ]}
        />
      )}
    </>
  );
}
