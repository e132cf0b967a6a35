import Link from "next/link";
import { type Column, DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelMark } from "@/components/ui/level-mark";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { LocalRowView } from "@/lib/framework/queries/local-rows";
import type { FrameworkView } from "@/lib/framework/schema/views";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  rows: readonly LocalRowView[];
  functions: FrameworkView["functions"];
  to: Addresses;
};

/** The own rows in use: where each stands, how often it was scored, and the way to change it. */
export async function LocalRowTable({ rows, functions, to }: Props) {
  const t = await getTranslator("framework");
  const columns = await listLocalColumns(functions, to);
  return (
    <DataTable
      caption={t("local.list.caption")}
      isCaptionHidden
      columns={[
        ...columns,
        {
          key: "change",
          header: t("local.list.change"),
          cell: ({ code }) => (
            <Link
              href={to.localRow(code)}
              prefetch={false}
              aria-label={t("local.list.changeRow", { code })}
              className="inline-block min-h-6"
            >
              {t("local.list.change")}
            </Link>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t("local.list.noneInUse")}>
          {t("local.list.noneInUseText")}
        </EmptyState>
      }
    />
  );
}

/** What is said of an own row in any list of them. */
export async function listLocalColumns(
  functions: FrameworkView["functions"],
  to: Addresses,
): Promise<Column<LocalRowView>[]> {
  const [t, common, locale] = await Promise.all([
    getTranslator("framework"),
    getTranslator("common"),
    getLocale(),
  ]);
  const names = new Map(
    functions.map(({ code, name }) => [code, pick(name, locale)]),
  );
  return [
    {
      key: "row",
      header: t("local.list.row"),
      cell: ({ code, title }) => (
        <span id={code} className="scroll-mt-4">
          <Link href={to.row(code)} prefetch={false}>
            {pick(title, locale)}
          </Link>
          <span className="block text-sm font-normal text-muted">{code}</span>
        </span>
      ),
    },
    {
      key: "place",
      header: t("local.list.place"),
      cell: ({ stage, functionCode, level }) => (
        <>
          {t("local.list.stage", { number: String(stage) })} ·{" "}
          {names.get(functionCode) ?? functionCode}
          <span className="block text-sm text-muted sm:text-left print:text-left">
            <LevelMark level={level} label={common(`levels.${level}`)} />
          </span>
        </>
      ),
    },
    {
      key: "milestone",
      header: t("local.list.milestone"),
      cell: ({ milestone }) =>
        milestone === null
          ? t("local.form.noMilestone")
          : t("local.list.milestoneNumber", { number: String(milestone) }),
    },
    {
      key: "scored",
      header: t("local.list.scored"),
      cell: ({ timesScored: count }) => t("local.list.times", { count }),
    },
  ];
}
