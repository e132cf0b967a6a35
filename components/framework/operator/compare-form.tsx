import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { VersionLine } from "@/lib/framework/queries/operator-versions";

type Props = { others: readonly VersionLine[]; againstId?: string };

/** Chooses the version to compare with; the answer is a page with an address. */
export async function CompareForm({ others, againstId }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("operator"),
    getLocale(),
  ]);
  return (
    <form method="get" className="max-w-text print:hidden">
      <Field id="against" label={t("changes.compareWith")}>
        {(control) => (
          <div className="flex flex-wrap gap-2">
            <Select
              {...control}
              name="against"
              defaultValue={againstId ?? ""}
              className="min-w-0 flex-1"
            >
              {!againstId && (
                <option value="">{t("changes.chooseVersion")}</option>
              )}
              {others.map(({ id, code, version, title }) => (
                <option key={id} value={id}>
                  {`${pick(title, locale)} ${version} (${code})`}
                </option>
              ))}
            </Select>
            <Button type="submit">{t("changes.compare")}</Button>
          </div>
        )}
      </Field>
    </form>
  );
}
