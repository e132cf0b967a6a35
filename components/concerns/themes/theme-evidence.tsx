import Link from "next/link";
import { AudienceMark, StateBadge } from "@/components/concerns/concern-marks";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import { nameConcern } from "@/lib/concerns/fields";
import type { ThemePage } from "@/lib/concerns/queries/theme";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = { page: ThemePage; to: Addresses };

/** The concerns behind a theme, as far as the reader may see them. */
export function ThemeConcerns({ page, to }: Props) {
  const t = useTranslator("concerns");
  const sites = new Set(
    page.concerns.flatMap(({ siteName }) => siteName ?? []),
  );
  return (
    <Card
      id="behind"
      title={t("theme.concerns")}
      sub={t("theme.sites", { count: sites.size })}
    >
      {page.concerns.length === 0 && (
        <p className="text-muted">{t("theme.concernsNone")}</p>
      )}
      <ul className="grid gap-3">
        {page.concerns.map((concern) => (
          <li key={concern.id} className="border-t pt-2 first:border-t-0">
            <Link
              href={to.concern(concern.id)}
              prefetch={false}
              className="inline-block min-h-6 wrap-anywhere"
            >
              {nameConcern(concern.number)} {concern.title}
            </Link>
            <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
              <span>{concern.siteName ?? t("noSite")}</span>
              <StateBadge state={concern.state} />
              {concern.isForFew && (
                <AudienceMark audience="site_and_intermediary" />
              )}
            </p>
            {concern.reply === "not_yet" && concern.replyReason && (
              <p className="text-sm wrap-anywhere">{concern.replyReason}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const values = [0, 1, 2, 3] as const;

/** The rows they touch, and how their sites stand there today. */
export async function ThemeRows({ page, to }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("concerns"),
    getLocale(),
  ]);
  return (
    <Card id="rows" title={t("theme.rows")} sub={t("theme.rowsText")}>
      {page.rows.length === 0 ? (
        <p className="text-muted">{t("theme.rowsNone")}</p>
      ) : (
        <table className="w-full text-sm">
          <thead>
            <tr className="text-left">
              <th scope="col" className="pb-1">
                {t("theme.row")}
              </th>
              {values.map((value) => (
                <th key={value} scope="col" className="px-2 pb-1 text-right">
                  {value}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map(({ code, title, counts }) => (
              <tr key={code} className="border-t align-top">
                <th scope="row" className="py-1 text-left font-normal">
                  <Link href={to.row(code)} prefetch={false}>
                    {code}
                  </Link>{" "}
                  {pick(title, locale)}
                </th>
                {values.map((value) => (
                  <td key={value} className="px-2 py-1 text-right">
                    {counts[value]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
