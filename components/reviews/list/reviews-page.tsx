import { ReviewItem } from "@/components/reviews/list/review-item";
import { FilterBar } from "@/components/tables/filter-bar";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-link";
import { useTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import { type ReviewKind, reviewKinds } from "@/lib/reviews/fields";
import type { ReviewList } from "@/lib/reviews/queries/list";
import {
  type ReviewSearch,
  writeReviewSearch,
} from "@/lib/reviews/rules/search";

type Props = {
  systemSlug: string;
  list: ReviewList;
  search: ReviewSearch;
  /** What the reader may start. */
  startable: readonly ReviewKind[];
};

/** What there is to start, and the reviews so far, latest first. */
export function ReviewsPage(props: Props) {
  const { systemSlug, list, search, startable } = props;
  const t = useTranslator("reviews");
  const layout = useTranslator("layout");
  const to = createAddresses(systemSlug);
  const at = (part: Partial<ReviewSearch>) =>
    `${to.groupReviews}${writeReviewSearch({ ...search, after: null, ...part })}`;
  const total = Object.values(list.counts).reduce((sum, one) => sum + one, 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("toPlan"), href: to.plan },
              { label: t("title") },
            ]}
          />
        }
      />
      {startable.length > 0 && (
        <ul className="mb-6 grid gap-3 md:grid-cols-3 print:hidden">
          {startable.map((kind) => (
            <li
              key={kind}
              className="flex flex-col gap-2 rounded-lg border bg-card p-4"
            >
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {t(`kinds.${kind}`)}
                {kind === "pitfalls" && list.isCheckDue && (
                  <Badge tone="warn">{t("list.checkDue")}</Badge>
                )}
              </p>
              <p className="flex-1 text-sm text-pretty text-muted">
                {t(`about.${kind}`)}
              </p>
              <div>
                <ButtonLink href={to.newGroupReview(kind)} prefetch={false}>
                  {t(`start.${kind}`)}
                </ButtonLink>
              </div>
            </li>
          ))}
        </ul>
      )}
      {total > 0 && (
        <div className="mb-4">
          <FilterBar
            label={t("list.filterLabel")}
            items={[
              {
                href: at({ kind: null }),
                label: t("list.all"),
                count: total,
                isCurrent: search.kind === null,
              },
              ...reviewKinds.map((kind) => ({
                href: at({ kind }),
                label: t(`plural.${kind}`),
                count: list.counts[kind] ?? 0,
                isCurrent: search.kind === kind,
              })),
            ]}
          />
        </div>
      )}
      {list.lines.length === 0 ? (
        <EmptyState
          title={t(total > 0 ? "list.emptyFiltered" : "list.emptyTitle")}
          icon="people"
        >
          {total === 0 &&
            t(startable.length > 0 ? "list.emptyText" : "list.emptyRead")}
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {list.lines.map((line) => (
            <ReviewItem key={line.id} line={line} to={to} />
          ))}
        </ul>
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {search.after && <PlainLink href={at({})}>{t("list.first")}</PlainLink>}
        {list.next && (
          <PlainLink href={at({ after: list.next })}>
            {t("list.next")}
          </PlainLink>
        )}
      </p>
    </>
  );
}
