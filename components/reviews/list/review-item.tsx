import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { nameReview } from "@/components/reviews/name-review";
import { Badge } from "@/components/ui/badge";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { ReviewLine } from "@/lib/reviews/queries/list";

type Props = { line: ReviewLine; to: Addresses };

/** A review in the list: what of, when, how far. */
export async function ReviewItem({ line, to }: Props) {
  const [t, name, formatDay] = await Promise.all([
    getTranslator("reviews"),
    nameReview(line),
    getDayFormatter("medium"),
  ]);
  const { answers, priorities, finishedOn, roundName } = line;
  return (
    <li className="rounded-lg border bg-card p-4 print:break-inside-avoid">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 text-base wrap-anywhere sm:text-lg">
          <Link
            href={to.groupReview(line.id)}
            prefetch={false}
            className="inline-block min-h-6"
          >
            {name}
          </Link>
        </h2>
        <span className="flex flex-wrap gap-2">
          {line.waitsForReader && <Badge tone="info">{t("list.waits")}</Badge>}
          {finishedOn === null && <Badge>{t("list.open")}</Badge>}
        </span>
      </div>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span>
          {finishedOn
            ? t("list.finished", { on: formatDay(finishedOn) })
            : t("list.began", { on: formatDay(line.beganOn) })}
        </span>
        {roundName && <span>{roundName}</span>}
        {answers > 0 && <span>{t("list.answers", { count: answers })}</span>}
        {priorities > 0 && (
          <span>{t("list.priorities", { count: priorities })}</span>
        )}
      </p>
    </li>
  );
}
