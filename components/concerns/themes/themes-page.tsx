import Link from "next/link";
import { SuggestionList } from "@/components/concerns/themes/suggestion-list";
import { type Column, DataTable } from "@/components/tables/data-table";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { nameTheme } from "@/lib/concerns/fields";
import type { ThemeLine, ThemesPage } from "@/lib/concerns/queries/themes";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  page: ThemesPage;
  functionNames: Readonly<Record<string, string>>;
  isOwn: boolean;
};

/** What concerns have in common, and what leadership is asked about it. */
export function ThemesPageView(props: Props) {
  const { systemSlug, page, functionNames, isOwn } = props;
  const t = useTranslator("concerns");
  const layout = useTranslator("layout");
  const to = createAddresses(systemSlug);
  const columns: Column<ThemeLine>[] = [
    {
      key: "theme",
      header: t("themes.columns.theme"),
      cell: ({ id, number, title }) => (
        <Link href={to.theme(id)} prefetch={false} className="wrap-anywhere">
          {nameTheme(number)} {title}
        </Link>
      ),
    },
    {
      key: "outcome",
      header: t("themes.columns.outcome"),
      cell: ({ outcome }) => (
        <Badge tone={outcome === "waiting" ? "info" : "plain"}>
          {t(`themes.outcomes.${outcome ?? "never"}`)}
        </Badge>
      ),
    },
    {
      key: "priority",
      header: t("themes.columns.priority"),
      cell: ({ priority }) => t(`themes.priorities.${priority}`),
    },
    {
      key: "concerns",
      header: t("themes.columns.concerns"),
      align: "end",
      cell: ({ concerns }) => concerns,
    },
    {
      key: "sites",
      header: t("themes.columns.sites"),
      align: "end",
      cell: ({ sites }) => sites,
    },
  ];
  return (
    <>
      <PageHeader
        title={t("themes.title")}
        sub={t("themes.sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.concerns },
              { label: t("themes.title") },
            ]}
          />
        }
      />
      <DataTable
        caption={t("themes.list")}
        isCaptionHidden
        columns={columns}
        rows={page.themes}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("themes.emptyTitle")} icon="note">
            {t(isOwn ? "themes.emptyText" : "themes.emptyRead")}
          </EmptyState>
        }
      />
      <SuggestionList
        systemSlug={systemSlug}
        suggestions={page.suggestions}
        functionNames={functionNames}
        to={to}
      />
    </>
  );
}
