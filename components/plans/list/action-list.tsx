import Link from "next/link";
import { ActionStateBadge, DueMark } from "@/components/plans/action-marks";
import { sayOrigin } from "@/components/plans/origin-words";
import { getTranslator } from "@/lib/core/translator";
import type { ActionLine } from "@/lib/plans/queries/lines";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  lines: readonly ActionLine[];
  today: string;
  to: Addresses;
  /** On a page of what they came from: inside its card, without saying it again. */
  isInside?: boolean;
};

/** Actions as they come, each one press from its page. */
export function ActionList({ lines, isInside = false, ...props }: Props) {
  return (
    <ul className={isInside ? "grid gap-4" : "grid gap-3"}>
      {lines.map((line) => (
        <li
          key={line.id}
          className={
            isInside
              ? "border-l-4 border-line pl-3 print:break-inside-avoid"
              : "rounded-lg border bg-card p-4 print:break-inside-avoid"
          }
        >
          <ActionItem line={line} isInside={isInside} {...props} />
        </li>
      ))}
    </ul>
  );
}

type ItemProps = Omit<Props, "lines"> & { line: ActionLine };

async function ActionItem({ line, today, to, isInside }: ItemProps) {
  const [t, from] = await Promise.all([
    getTranslator("plan"),
    isInside ? null : sayOrigin(line),
  ]);
  const Heading = isInside ? "h3" : "h2";
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <Heading className="min-w-0 text-base wrap-anywhere sm:text-lg">
          <Link
            href={to.action(line.id)}
            prefetch={false}
            className="inline-block min-h-6"
          >
            {line.title}
          </Link>
        </Heading>
        <ActionStateBadge state={line.state} />
      </div>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span className="text-ink">{line.ownerName}</span>
        <span>{line.siteName ?? t("wholeSystem")}</span>
        {from && <span>{from}</span>}
      </p>
      <p className="mt-1 text-sm">
        <DueMark action={line} today={today} />
      </p>
      {isInside && line.outcome && (
        <p className="mt-1 wrap-anywhere whitespace-pre-line">
          <span className="text-sm text-muted">{t("card.cameOf")}: </span>
          {line.outcome}
        </p>
      )}
    </>
  );
}
