import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useTranslator } from "@/lib/core/translator";

/** Narrows the list; the address holds what was asked for. A plain form. */
export function SystemSearchForm({ q }: { q: string }) {
  const t = useTranslator("installation");
  return (
    <form
      role="search"
      aria-label={t("list.search")}
      className="mb-4 flex flex-wrap items-end gap-3"
    >
      <Field
        id="system-q"
        label={t("list.search")}
        className="min-w-0 flex-1 basis-64"
      >
        {(control) => (
          <TextInput
            {...control}
            type="search"
            name="q"
            maxLength={80}
            defaultValue={q}
          />
        )}
      </Field>
      <Button type="submit">{t("list.searchButton")}</Button>
    </form>
  );
}
