import { createSayNotice } from "@/components/notices/say-notice";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { NoticeView } from "@/lib/notices/schema";

type Props = { systemSlug: string; items: readonly NoticeView[] };

/** What the reader was told, a sentence each that leads to where it is about. */
export async function NoticeList({ systemSlug, items }: Props) {
  const [t, format, say] = await Promise.all([
    getTranslator("notices"),
    getFormatter(),
    createSayNotice(),
  ]);
  return (
    <ol aria-label={t("list")} className="grid max-w-text gap-2">
      {items.map(({ id, told, at, isNew }) => (
        <li
          key={id}
          data-new={isNew || undefined}
          className="grid gap-1 rounded-lg border border-l-4 bg-card px-4 py-3 data-new:border-l-brand"
        >
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
            <time dateTime={at}>
              {format.dateTime(new Date(at), { dateStyle: "long" })}
            </time>
            {isNew && (
              <strong className="rounded-sm bg-brand px-2 text-white">
                {t("isNew")}
              </strong>
            )}
          </p>
          {/* A full load, so that the count in the header follows. */}
          <a
            href={`/${systemSlug}/notices/${id}`}
            className={
              isNew ? "py-1 font-semibold wrap-anywhere" : "py-1 wrap-anywhere"
            }
          >
            {say(told)}
          </a>
        </li>
      ))}
    </ol>
  );
}
