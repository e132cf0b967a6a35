import Link from "next/link";
import type { ReactNode } from "react";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { nameTheme } from "@/lib/concerns/fields";
import type { ConcernView } from "@/lib/concerns/queries/concern";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  concern: ConcernView;
  functionNames: Readonly<Record<string, string>>;
  to: Addresses;
};

/** Where, since when, how soon, for whom, and what of the rubric it touches. */
export async function ConcernFacts({ concern, functionNames, to }: Props) {
  const [t, locale, formatDay] = await Promise.all([
    getTranslator("concerns"),
    getLocale(),
    getDayFormatter("medium"),
  ]);
  const { siteId, siteName, functionCode, rows, themeId } = concern;
  const facts: [string, ReactNode][] = [
    [t("page.site"), siteName ?? t("noSite")],
    [
      t("page.raisedBy"),
      t("page.raisedByOn", {
        name: concern.raisedByName,
        on: formatDay(concern.raisedOn),
      }),
    ],
    [t("page.since"), formatDay(concern.sinceOn)],
    [t("page.need"), t(`needs.${concern.need}`)],
    [t("page.urgency"), t(`urgencies.${concern.urgency}`)],
    [t("page.audience"), t(`audiences.${concern.audience}`)],
    [
      t("page.function"),
      functionCode
        ? (functionNames[functionCode] ?? functionCode)
        : t("page.none"),
    ],
  ];
  return (
    <Card id="facts" title={t("page.facts")}>
      <dl className="grid gap-3">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {rows.length > 0 && (
          <div>
            <dt className="text-sm text-muted">{t("page.rows")}</dt>
            {rows.map(({ code, title, level }) => (
              <dd key={code}>
                <Link
                  href={to.row(
                    code,
                    level === "site" ? (siteId ?? undefined) : undefined,
                  )}
                  prefetch={false}
                  className="inline-block min-h-6 py-1"
                >
                  {code} {pick(title, locale)}
                </Link>
              </dd>
            ))}
          </div>
        )}
        {themeId && concern.themeNumber !== null && (
          <div>
            <dt className="text-sm text-muted">{t("page.theme")}</dt>
            <dd>
              <Link
                href={to.theme(themeId)}
                prefetch={false}
                className="inline-block min-h-6 py-1"
              >
                {nameTheme(concern.themeNumber)}
              </Link>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
