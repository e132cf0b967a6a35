import Link from "next/link";
import type { PartProps } from "@/components/reports/report-part";
import { nameTheme } from "@/lib/concerns/fields";
import { useTranslator } from "@/lib/core/translator";

/** What was brought to leadership, or added by who wrote the report, in the words written for it. */
export function ThemeFacts({ page, reader, to }: PartProps) {
  const { facts, added, partsCut } = page.report;
  const t = useTranslator("reports");
  const words = useTranslator("concerns");
  const themes = [...facts.themes.brought, ...added];
  if (themes.length === 0)
    return partsCut.includes("themes") ? null : <p>{t("themes.none")}</p>;
  return (
    // One that was added may not have been brought: leaders do not read it elsewhere.
    <ol className="grid gap-4">
      {themes.map((theme) => (
        <li key={theme.id} className="break-inside-auto!">
          <h3 className="text-base font-semibold wrap-anywhere">
            {t("themes.name", {
              code: nameTheme(theme.number),
              title: theme.title,
            })}
          </h3>
          <p className="flex flex-wrap gap-x-3 text-sm text-muted">
            <span>{t("themes.sites", { count: theme.sites })}</span>
            <span>
              {t("themes.priority", {
                priority: words(`themes.priorities.${theme.priority}`),
              })}
            </span>
            {(reader.canWrite ||
              (reader.canReadThemes && theme.id !== theme.themeId)) && (
              <Link
                href={to.theme(theme.themeId)}
                prefetch={false}
                className="print:hidden"
              >
                {t("page.toTheme", { theme: nameTheme(theme.number) })}
              </Link>
            )}
          </p>
          <dl className="mt-1 grid gap-1">
            {(["evidence", "recommendation"] as const).map(
              (key) =>
                theme[key] && (
                  <div key={key}>
                    <dt className="text-sm font-semibold">
                      {t(`themes.${key}`)}
                    </dt>
                    <dd className="wrap-anywhere whitespace-pre-line">
                      {theme[key]}
                    </dd>
                  </div>
                ),
            )}
          </dl>
        </li>
      ))}
    </ol>
  );
}
