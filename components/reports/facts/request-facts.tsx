import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { FactTable } from "@/components/reports/facts/fact-table";
import type { PartProps } from "@/components/reports/report-part";
import { nameTheme } from "@/lib/concerns/fields";
import { steps } from "@/lib/concerns/rules/measure";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { Facts } from "@/lib/reports/facts-schema";

/** What waits for leadership, and how the loop went for the concerns of the period. */
export async function RequestFacts({ page, reader, to }: PartProps) {
  const { facts, partsCut } = page.report;
  const { requests } = facts;
  const [t, formatDay] = await Promise.all([
    getTranslator("reports"),
    getDayFormatter("medium"),
  ]);
  return (
    <>
      {(requests.waiting.length > 0 || !partsCut.includes("requests")) && (
        <div>
          <h3 className="text-base font-semibold">{t("requests.waiting")}</h3>
          {requests.waiting.length === 0 ? (
            <p className="text-muted">{t("requests.noneWaiting")}</p>
          ) : (
            <ul className="mt-1 grid gap-2">
              {requests.waiting.map((one) => (
                <li key={one.id} className="border-l-4 border-line pl-3">
                  <p className="font-semibold wrap-anywhere">
                    {t("themes.name", {
                      code: nameTheme(one.number),
                      title: one.title,
                    })}
                  </p>
                  <p className="wrap-anywhere whitespace-pre-line">
                    {one.recommendation}
                  </p>
                  <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                    {t("requests.askedOn", { on: formatDay(one.askedOn) })}
                    {reader.canReadThemes && (
                      <Link
                        href={to.theme(one.themeId)}
                        prefetch={false}
                        className="print:hidden"
                      >
                        {t("page.toTheme", { theme: nameTheme(one.number) })}
                      </Link>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {requests.raised !== null && (
        <p>{t("requests.raised", { count: requests.raised })}</p>
      )}
      {Boolean(requests.raised) && <WhatWasDone requests={requests} />}
      <HowLong days={requests.days} />
    </>
  );
}

function WhatWasDone({ requests }: Pick<Facts, "requests">) {
  const t = useTranslator("reports");
  const words = useTranslator("concerns");
  const { triaged, untriaged } = requests;
  const rows = [
    ...triaged.map(({ kind, count }) => [words(`triages.${kind}`), count]),
    ...(untriaged > 0 ? [[t("requests.untriaged"), untriaged]] : []),
  ];
  return (
    <FactTable
      caption={t("requests.what")}
      columns={[t("requests.what"), t("requests.concerns")]}
      rows={rows.map(([name, count]) => [String(name), String(count)])}
    />
  );
}

function HowLong({ days }: Pick<Facts["requests"], "days">) {
  const t = useTranslator("reports");
  const rows = steps.flatMap((step) => {
    const spread = days[step];
    if (!spread) return [];
    return [
      [
        t(`requests.steps.${step}`),
        t("requests.daysValue", { days: spread.median }),
        t("requests.daysRange", spread),
      ],
    ];
  });
  if (rows.length === 0) return null;
  return (
    <FactTable
      caption={t("requests.days")}
      columns={[t("requests.step"), t("requests.half"), t("requests.range")]}
      rows={rows}
    />
  );
}
