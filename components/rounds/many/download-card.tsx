import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useTranslator } from "@/lib/core/translator";
import type { SheetPageView } from "@/lib/rounds/queries/round-sheet";

type Props = { page: SheetPageView; systemName: string; address: string };

/** The parts of a round that can be downloaded: plain links, and one of the sites by name. */
export function DownloadCard({ page, systemName, address }: Props) {
  const t = useTranslator("many");
  const { counts, sites, isWholeTooLarge } = page;
  const linkClass = "inline-flex min-h-11 items-center";
  return (
    <Card id="download" title={t("sheet.download.title")}>
      <p className="mb-2 max-w-text">{t("sheet.download.text")}</p>
      <ul className="mb-2">
        <li>
          {isWholeTooLarge ? (
            t("sheet.download.allTooLarge")
          ) : (
            <a href={`${address}?part=all`} download className={linkClass}>
              {t("sheet.download.all", { count: counts.all })}
            </a>
          )}
        </li>
        <li>
          <a href={`${address}?part=system`} download className={linkClass}>
            {t("sheet.download.system", {
              name: systemName,
              count: counts.system,
            })}
          </a>
        </li>
      </ul>
      {sites.length > 0 && (
        <form action={address} className="flex flex-wrap items-end gap-3">
          <Field id="sheet-site" label={t("sheet.download.sites")}>
            {(control) => (
              <Select {...control} name="part" required defaultValue="">
                <option value="">{t("bulk.section.choose")}</option>
                {sites.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Button type="submit">{t("sheet.download.button")}</Button>
        </form>
      )}
    </Card>
  );
}
