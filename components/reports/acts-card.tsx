import Link from "next/link";
import type { ReportOffer } from "@/components/reports/report-forms";
import type { InsideProps } from "@/components/reports/report-page";
import { ReportPanel } from "@/components/reports/report-panel";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import { nameTheme } from "@/lib/concerns/fields";

/** Where the report goes next, for who moves it on; what leadership is asked, for who decides. */
export async function ActsCard(props: InsideProps) {
  const { systemSlug, reader, page, to } = props;
  const t = await getTranslator("reports");
  const { state, facts } = page.report;
  const asks = reader.canDecide ? facts.requests.waiting : [];
  if (!reader.canWrite && asks.length === 0) return null;
  return (
    <Card
      id="acts"
      title={t(reader.canWrite ? "acts.title" : "page.asks")}
      className="print:hidden"
    >
      {reader.canWrite && <p>{t(`acts.text.${state}`)}</p>}
      {asks.length > 0 && (
        <ul>
          {asks.map(({ id, themeId, number, title }) => (
            <li key={id}>
              <Link
                href={to.theme(themeId)}
                prefetch={false}
                className="inline-block py-2 wrap-anywhere"
              >
                {t("page.decide", { theme: `${nameTheme(number)} ${title}` })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {/* Also where nothing is left to do: it says what was done last. */}
      {reader.canWrite && (
        <ReportPanel
          systemSlug={systemSlug}
          prefix="acts"
          offers={await listOffers(props)}
        />
      )}
    </Card>
  );
}

/** The way on first, then what else can be done. */
async function listOffers({ page }: InsideProps): Promise<ReportOffer[]> {
  const t = await getTranslator("reports");
  const { id: reportId, version, state } = page.report;
  const hidden = { reportId, version };
  const next = {
    draft: "discuss",
    discussed: "send",
    sent: "finalise",
  } as const;
  if (state === "final") return [];
  const on = next[state];
  const build: ReportOffer = {
    ...{ act: "build", hidden, variant: "secondary" },
    ...{ summary: t("acts.build.open"), text: t("acts.build.text") },
    ...{ submit: t("acts.build.submit"), done: t("acts.build.done") },
  };
  const remove: ReportOffer = {
    ...{ act: "remove", hidden, variant: "secondary" },
    ...{ summary: t("acts.remove.open"), text: t("acts.remove.text") },
    ...{ submit: t("acts.remove.submit"), done: t("acts.remove.done") },
  };
  return [
    {
      ...{ act: on, hidden, text: t(`acts.${on}.text`) },
      // What cannot be undone is not the first thing under the thumb.
      summary: on === "finalise" ? t("acts.finalise.submit") : undefined,
      ...{ submit: t(`acts.${on}.submit`), done: t(`acts.${on}.done`) },
    },
    ...(page.whole ? [build, await offerTheme(hidden, page.whole.themes)] : []),
    ...(state === "draft"
      ? [remove]
      : [
          {
            ...{ act: "takeBack" as const, hidden },
            ...{ variant: "secondary" as const },
            summary: t(`acts.takeBack.open.${state}`),
            text: t(`acts.takeBack.text.${state}`),
            ...{ submit: t("acts.takeBack.submit") },
            done: t("acts.takeBack.done"),
          },
        ]),
  ];
}

type Themes = NonNullable<InsideProps["page"]["whole"]>["themes"];

async function offerTheme(
  hidden: ReportOffer["hidden"],
  themes: Themes,
): Promise<ReportOffer> {
  const t = await getTranslator("reports");
  return {
    ...{ act: "addTheme", hidden, variant: "secondary" },
    ...{ summary: t("acts.addTheme.open"), text: t("acts.addTheme.text") },
    fields: [
      {
        ...{ name: "themeId", kind: "select", label: t("acts.addTheme.theme") },
        empty: t("acts.addTheme.empty"),
        options: themes.map(({ id, number, title }) => ({
          value: id,
          label: `${nameTheme(number)} ${title}`,
        })),
      },
    ],
    ...{ submit: t("acts.addTheme.submit"), done: t("acts.addTheme.done") },
  };
}
