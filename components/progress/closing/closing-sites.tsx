import { SiteStateBadge } from "@/components/rounds/review/site-state-badge";
import { DataTable } from "@/components/tables/data-table";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { ClosedSite } from "@/lib/progress/closing-schema";

type Props = { sites: readonly ClosedSite[]; hasHiddenSites: boolean };

/** Each site's own stage when the round closed, by name. */
export function ClosingSites({ sites, hasHiddenSites }: Props) {
  const t = useTranslator("story");
  const active = sites.filter((site) => site.isActive);
  const sayStage = ({ workingStage, allAchieved }: ClosedSite) => {
    if (workingStage === null) return t("closing.noStage");
    const stage = String(workingStage);
    return t(allAchieved ? "closing.meets" : "closing.inStage", { stage });
  };
  if (active.length === 0) return null;
  return (
    <Card id="sites" title={t("closing.sitesTitle")}>
      <DataTable
        caption={t("closing.sitesCaption")}
        rows={active}
        rowKey={({ siteId }) => siteId}
        empty={null}
        columns={[
          { key: "site", header: t("closing.site"), cell: (site) => site.name },
          { key: "stage", header: t("closing.ownStage"), cell: sayStage },
          {
            key: "met",
            header: t("closing.met"),
            cell: (site) => t("closing.siteMet", site),
          },
          {
            key: "part",
            header: t("closing.part"),
            cell: ({ state }) => <SiteStateBadge state={state} />,
          },
        ]}
      />
      {hasHiddenSites && (
        <p className="mt-2 text-sm text-muted">{t("closing.hiddenSites")}</p>
      )}
    </Card>
  );
}
