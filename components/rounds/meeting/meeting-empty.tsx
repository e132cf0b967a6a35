import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { useTranslator } from "@/lib/core/translator";
import type { Meeting } from "@/lib/rounds/queries/meeting";

type Props = { meeting: Meeting; resetHref: string; reviewHref: string };

/** Nothing waits: why, and what comes next. */
export function MeetingEmpty({ meeting, resetHref, reviewHref }: Props) {
  const t = useTranslator("meeting");
  const { all, shown, round } = meeting;
  const isFiltered = all.length > shown.length && shown.length === 0;
  const text = round.isClosed
    ? all.length === 0 && t("empty.closed")
    : isFiltered
      ? t("empty.filtered")
      : t(shown.length > 0 ? "empty.done" : "empty.text");
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-control bg-card px-4 py-8 text-center sm:px-8 sm:py-12">
      <Icon name="check" className="mb-1 size-8 text-brand" />
      <h2 id="meeting-row" tabIndex={-1} className="text-xl">
        {t("empty.title")}
      </h2>
      {text && <p className="max-w-text text-pretty text-muted">{text}</p>}
      <div className="mt-3 flex flex-wrap justify-center gap-3 print:hidden">
        {isFiltered ? (
          <Link href={resetHref}>{t("empty.showAll")}</Link>
        ) : (
          <ButtonLink href={reviewHref} prefetch={false} variant="primary">
            {t("empty.go")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
