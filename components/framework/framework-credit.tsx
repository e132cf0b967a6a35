import { openOnPaper } from "@/components/framework/guide/open-on-paper";
import { Disclosure } from "@/components/ui/disclosure";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { Credit } from "@/lib/framework/schema";

type Props = {
  credit: Credit;
  version: string;
  isOpen?: boolean;
  /** Rows of the system's own stand above: they are nobody else's. */
  hasOwnRows?: boolean;
  /** In the guide: all of it is printed, also what is closed on the screen. */
  isWholeOnPaper?: boolean;
};

/** Whose work the words come from, what was restated and what is ours: shown wherever the rubric is. */
export async function FrameworkCredit({
  credit,
  version,
  isOpen = false,
  hasOwnRows = false,
  isWholeOnPaper = false,
}: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  return (
    <footer className="mt-8 max-w-text border-t pt-4 text-sm text-muted">
      <p>
        {pick(credit.line, locale)}{" "}
        {credit.url && (
          <a href={credit.url} rel="noreferrer">
            {credit.publisher}
          </a>
        )}
      </p>
      {hasOwnRows && <p className="mt-1">{t("local.besideGuide")}</p>}
      <Disclosure
        summary={t("credit.title")}
        open={isOpen}
        className={isWholeOnPaper ? openOnPaper : undefined}
      >
        <h3 className="text-base text-ink">{t("credit.restated")}</h3>
        <p className="mb-3">{pick(credit.restated, locale)}</p>
        <h3 className="text-base text-ink">{t("credit.ours")}</h3>
        <p className="mb-3">{pick(credit.ours, locale)}</p>
        <p>{t("credit.version", { version })}</p>
      </Disclosure>
    </footer>
  );
}
