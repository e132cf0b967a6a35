import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useTranslator } from "@/lib/core/translator";
import {
  type InboxSearch,
  writeInboxSearch,
} from "@/lib/concerns/rules/search";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  search: InboxSearch;
  sites: readonly { id: string; name: string }[];
  functions: Names["functions"];
  to: Addresses;
};

/** Narrows the list; the address holds what was chosen. A plain form. */
export function InboxFilters({ search, sites, functions, to }: Props) {
  const t = useTranslator("concerns");
  const { view, siteId, functionCode, isMine, words } = search;
  const isNarrowed = Boolean(siteId || functionCode || isMine || words);
  return (
    <Disclosure summary={t("inbox.narrow")} open={isNarrowed} className="mb-2">
      <form
        role="search"
        aria-label={t("inbox.narrow")}
        className="mb-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto] print:hidden"
      >
        {view !== "open" && <input type="hidden" name="view" value={view} />}
        <Field id="concern-q" label={t("inbox.search")}>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              name="q"
              maxLength={80}
              placeholder={t("inbox.searchHint")}
              defaultValue={words}
            />
          )}
        </Field>
        {sites.length > 1 && (
          <Field id="concern-site" label={t("page.site")}>
            {(control) => (
              <Select {...control} name="site" defaultValue={siteId ?? ""}>
                <option value="">{t("inbox.anySite")}</option>
                {sites.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field id="concern-function" label={t("page.function")}>
          {(control) => (
            <Select
              {...control}
              name="function"
              defaultValue={functionCode ?? ""}
            >
              <option value="">{t("inbox.anyFunction")}</option>
              {functions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-x-4">
          <Checkbox
            name="mine"
            value="1"
            defaultChecked={isMine}
            label={t("inbox.mine")}
          />
          <Button type="submit">{t("inbox.apply")}</Button>
          {isNarrowed && (
            <Link
              href={`${to.concerns}${writeInboxSearch({ view })}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {t("inbox.clear")}
            </Link>
          )}
        </div>
      </form>
    </Disclosure>
  );
}
