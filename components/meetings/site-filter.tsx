import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useTranslator } from "@/lib/core/translator";
import type { MeetingLog } from "@/lib/meetings/queries/log";
import type { MeetingSearch } from "@/lib/meetings/rules/search";

type Props = { log: MeetingLog; search: MeetingSearch };

/** The meetings of one site; the address holds the choice. A plain form. */
export function SiteFilter({ log, search }: Props) {
  const t = useTranslator("meetings");
  const { group, siteId } = search;
  return (
    <Disclosure
      summary={t("log.narrow")}
      open={siteId !== null}
      className="mb-2 print:hidden"
    >
      <form
        role="search"
        aria-label={t("log.narrow")}
        className="mb-4 flex max-w-text flex-wrap items-end gap-3"
      >
        {group && <input type="hidden" name="group" value={group} />}
        <Field id="meeting-site" label={t("log.site")}>
          {(control) => (
            <Select {...control} name="site" defaultValue={siteId ?? ""}>
              <option value="">{t("log.anySite")}</option>
              {log.sites.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit">{t("log.apply")}</Button>
      </form>
    </Disclosure>
  );
}
