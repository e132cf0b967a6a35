import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { IndicatorView } from "@/lib/framework/schema/views";

type Words = Pick<IndicatorView, "title" | "text" | "seen">;

/** What a row says: its title, its statement, and what a stranger would see at 2 and at 3. */
export async function RowWords({ title, text, seen }: Words) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  return (
    <>
      <span className="block font-semibold">{pick(title, locale)}</span>
      <span className="block">{pick(text, locale)}</span>
      {seen &&
        ([seen.two, seen.three] as const).map((words, index) => (
          <span key={index} className="mt-1 block text-sm text-muted">
            {t("versions.rows.seen", {
              value: String(index + 2),
              text: pick(words, locale),
            })}
          </span>
        ))}
    </>
  );
}
