import { listLocalColumns } from "@/components/framework/local/local-row-table";
import { RetireForm } from "@/components/framework/local/retire-form";
import { Words } from "@/components/layout/words";
import { DataTable } from "@/components/tables/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { fromDay } from "@/lib/core/clock";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { LocalRowView } from "@/lib/framework/queries/local-rows";
import type { FrameworkView } from "@/lib/framework/schema/views";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  rows: readonly LocalRowView[];
  functions: FrameworkView["functions"];
  to: Addresses;
};

/** Rows taken out of use, folded away: each with its day, its history and the way back. */
export async function RetiredRows({ systemSlug, rows, functions, to }: Props) {
  if (rows.length === 0) return null;
  const [t, format, columns] = await Promise.all([
    getTranslator("framework"),
    getFormatter(),
    listLocalColumns(functions, to),
  ]);
  return (
    <Disclosure
      summary={t("local.list.retired", { count: rows.length })}
      className="mt-6"
    >
      <Words namespaces={["framework.local", "errors", "common"]}>
        <DataTable
          caption={t("local.list.retiredCaption")}
          isCaptionHidden
          columns={[
            ...columns,
            {
              key: "retired",
              header: t("local.list.retiredOn"),
              cell: ({ retiredOn }) =>
                retiredOn &&
                format.dateTime(fromDay(retiredOn), { dateStyle: "medium" }),
            },
            {
              key: "restore",
              header: t("local.list.bringBack"),
              cell: ({ id, version }) => (
                <RetireForm
                  systemSlug={systemSlug}
                  rowId={id}
                  version={version}
                  isRetired
                />
              ),
            },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
          empty={null}
        />
      </Words>
    </Disclosure>
  );
}
