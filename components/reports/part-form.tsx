import { listFactOptions } from "@/components/reports/fact-options";
import type { PartProps } from "@/components/reports/report-part";
import { ReportPanel } from "@/components/reports/report-panel";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { longestText } from "@/lib/reports/fields";
import type { ReportPage } from "@/lib/reports/queries/report";

type Props = PartProps & { whole: NonNullable<ReportPage["whole"]> };

/** Where a part is written, and what of it is left out. */
export async function PartForm({ systemSlug, page, part, whole }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("reports"),
    getLocale(),
  ]);
  const { id: reportId, sections } = page.report;
  const {
    text = "",
    leftOut = [],
    version = 1,
  } = sections.find((one) => one.part === part) ?? {};
  return (
    <ReportPanel
      systemSlug={systemSlug}
      prefix={part}
      offers={[
        {
          act: "write",
          summary: t("write.open"),
          hidden: { reportId, part, version, locale },
          fields: [
            {
              ...{ name: "text", kind: "text", rows: 6, limit: longestText },
              ...{ label: t("write.text"), hint: t("write.textHint") },
              initial: [text],
            },
            {
              ...{ name: "leftOut", kind: "checks" },
              label: t("write.leftOut"),
              initial: leftOut,
              groups: [
                {
                  summary: t("write.leftOutOpen"),
                  options: await listFactOptions(part, whole),
                },
              ],
            },
          ],
          ...{ submit: t("write.submit"), done: t("write.done") },
          variant: "secondary",
        },
      ]}
    />
  );
}
