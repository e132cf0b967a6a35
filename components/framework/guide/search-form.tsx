import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useTranslator } from "@/lib/core/translator";
import { searchLimit } from "@/lib/framework/rules/search-words";

type Props = {
  action: string;
  question?: string;
  /** Says what is searched, under the field. */
  hasHint?: boolean;
};

/** Asks the guide; the answer is a page with an address. */
export function SearchForm({ action, question, hasHint }: Props) {
  const t = useTranslator("guide");
  return (
    <search className="mb-6 block max-w-text print:hidden">
      <form action={action} method="get">
        <label htmlFor="guide-q" className="mb-1 block font-semibold">
          {t("search.label")}
        </label>
        <div className="flex gap-2">
          <TextInput
            id="guide-q"
            name="q"
            type="search"
            defaultValue={question}
            maxLength={searchLimit}
            autoComplete="off"
            aria-describedby={hasHint ? "guide-q-hint" : undefined}
          />
          <Button type="submit" variant="primary">
            {t("search.submit")}
          </Button>
        </div>
        {hasHint && (
          <p id="guide-q-hint" className="mt-1 text-sm text-muted">
            {t("search.hint")}
          </p>
        )}
      </form>
    </search>
  );
}
