import { DataTable } from "@/components/tables/data-table";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type {
  SettingChange,
  SettingField,
} from "@/lib/framework/rules/compare-settings";
import { toPercent } from "@/lib/progress/rules/shares";

type Props = { changes: readonly SettingChange[] };

/** The settings of the rule that differ, one by one, as they are and as they would be. */
export async function SettingsChanges({ changes }: Props) {
  const t = await getTranslator("framework");
  const say = await getSettingSayer();
  return (
    <Card id="settings" title={t("versions.settings.title")}>
      <DataTable
        caption={t("versions.settings.table")}
        isCaptionHidden
        rowKey={({ field }) => field}
        rows={changes}
        empty={<p className="text-muted">{t("versions.settings.none")}</p>}
        columns={[
          {
            key: "setting",
            header: t("versions.settings.setting"),
            cell: ({ field }) => t(`versions.settings.fields.${field}`),
          },
          {
            key: "today",
            header: t("versions.effect.today"),
            align: "end",
            cell: ({ field, before }) => say(field, before),
          },
          {
            key: "then",
            header: t("versions.effect.then"),
            align: "end",
            cell: ({ field, after }) => (
              <strong className="font-semibold">{say(field, after)}</strong>
            ),
          },
        ]}
      />
    </Card>
  );
}

const inMonths: readonly SettingField[] = [
  "staleAfterMonths",
  "attestedForMonths",
];

/** A setting's value in words: a share as percent, a span in months, rows as rows. */
async function getSettingSayer() {
  const t = await getTranslator("framework");
  return (field: SettingField, value: string | number) => {
    if (typeof value === "string" || field === "metFrom") return String(value);
    if (inMonths.includes(field))
      return t("versions.settings.months", { count: value });
    if (field === "functionRowsAtLeast")
      return t("versions.settings.rows", { count: value });
    return t("versions.settings.percent", { percent: toPercent(value) });
  };
}
