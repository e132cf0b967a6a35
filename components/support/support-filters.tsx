import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useTranslator } from "@/lib/core/translator";
import type { SupportList } from "@/lib/support/queries/list";
import type { SupportSearch } from "@/lib/support/rules/search";

type Props = {
  list: SupportList;
  search: SupportSearch;
  functionNames: Readonly<Record<string, string>>;
};

/** Support of one function or one site; the address holds the choice. A plain form. */
export function SupportFilters({ list, search, functionNames }: Props) {
  const t = useTranslator("support");
  const { kind, functionCode, siteId } = search;
  return (
    <Disclosure
      summary={t("list.narrow")}
      open={functionCode !== null || siteId !== null}
      className="mb-2 print:hidden"
    >
      <form
        role="search"
        aria-label={t("list.narrow")}
        className="mb-4 flex flex-wrap items-end gap-3"
      >
        {kind && <input type="hidden" name="kind" value={kind} />}
        <Field id="support-function" label={t("list.function")}>
          {(control) => (
            <Select
              {...control}
              name="function"
              defaultValue={functionCode ?? ""}
            >
              <option value="">{t("list.anyFunction")}</option>
              {Object.entries(functionNames).map(([code, name]) => (
                <option key={code} value={code}>
                  {t("list.option", { name, count: list.functions[code] ?? 0 })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {list.sites.length > 1 && (
          <Field id="support-site" label={t("list.site")}>
            {(control) => (
              <Select {...control} name="site" defaultValue={siteId ?? ""}>
                <option value="">{t("list.anySite")}</option>
                {list.sites.map(({ id, name, count }) => (
                  <option key={id} value={id}>
                    {t("list.option", { name, count })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Button type="submit">{t("list.apply")}</Button>
      </form>
    </Disclosure>
  );
}
