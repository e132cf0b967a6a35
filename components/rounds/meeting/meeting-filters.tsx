import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { levels } from "@/lib/framework/schema";
import type { MeetingAddress } from "@/lib/rounds/meeting-input";
import type { Meeting } from "@/lib/rounds/queries/meeting";

type Props = { address: MeetingAddress; meeting: Meeting; action: string };

/** Which rows to go through: a plain form, so that the choice is in the address. */
export async function MeetingFilters({ address, meeting, action }: Props) {
  const [t, rounds, locale] = await Promise.all([
    getTranslator("meeting"),
    getTranslator("rounds"),
    getLocale(),
  ]);
  const { all, framework } = meeting;
  const isChosen = Boolean(address.level ?? address.function ?? address.site);
  if (all.length < 2 && !isChosen) return null;
  const sites = new Map(
    all.flatMap(({ siteId, siteName }) =>
      siteId ? [[siteId, siteName ?? ""]] : [],
    ),
  );
  const choices = [
    {
      name: "level",
      value: address.level,
      options: levels.map((level) => [level, rounds(`levels.${level}`)]),
    },
    {
      name: "function",
      value: address.function,
      options: framework.functions.map(({ code, name }) => [
        code,
        pick(name, locale),
      ]),
    },
    {
      name: "site",
      value: address.site,
      options: [["system", t("filters.system")], ...sites],
    },
  ] as const;
  return (
    <Disclosure
      summary={t("filters.open")}
      open={isChosen}
      className="mb-3 print:hidden"
    >
      <form action={action} className="flex flex-wrap items-end gap-3">
        {choices.map(({ name, value, options }) => (
          <label
            key={name}
            className="grid min-w-0 grow gap-1 text-sm font-semibold sm:max-w-64"
          >
            {t(`filters.${name}`)}
            <Select
              key={value}
              name={name}
              defaultValue={value ?? ""}
              className="font-normal"
            >
              <option value="">{t("filters.all")}</option>
              {options.map(([code, text]) => (
                <option key={code} value={code}>
                  {text}
                </option>
              ))}
            </Select>
          </label>
        ))}
        <Button type="submit">{t("filters.show")}</Button>
        {isChosen && (
          <Link href={action} className="inline-flex min-h-11 items-center">
            {t("filters.clear")}
          </Link>
        )}
      </form>
    </Disclosure>
  );
}
