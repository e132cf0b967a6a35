import Link from "next/link";
import { DataTable } from "@/components/tables/data-table";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { RoundPage } from "@/lib/rounds/queries/round-page";
import { SiteStateBadge } from "../review/site-state-badge";

type Props = { found: RoundPage; to: Addresses };

/** Where each site stands for all to see; how far it is for those who may see the site. */
export function SitesCard({ found, to }: Props) {
  const t = useTranslator("roundPages");
  const hidden = <span className="text-muted">{t("sites.hidden")}</span>;
  const raters = {
    key: "raters",
    header: t("sites.raters"),
    cell: (site: (typeof found.sites)[number]) =>
      site.raters ? t("progress.ofRaters", site.raters) : "–",
  };
  return (
    <Card id="sites" title={t("sites.title")}>
      <DataTable
        caption={t("sites.caption")}
        isCaptionHidden
        rows={found.sites}
        rowKey={({ siteId }) => siteId}
        empty={<EmptyState title={t("sites.none")} icon="sites" />}
        columns={[
          {
            key: "site",
            header: t("sites.site"),
            cell: ({ siteId, name, detail }) =>
              detail ? (
                <Link href={to.review(found.round.id, siteId)} prefetch={false}>
                  {name}
                </Link>
              ) : (
                name
              ),
          },
          {
            key: "state",
            header: t("sites.state"),
            cell: ({ isAsked, state }) =>
              isAsked ? (
                <SiteStateBadge state={state} />
              ) : (
                <Badge>{t("sites.notAsked")}</Badge>
              ),
          },
          {
            key: "rows",
            header: t("sites.rows"),
            cell: ({ detail, isAsked }) => {
              if (!isAsked) return "–";
              if (!detail) return hidden;
              const { rows, unscored } = detail;
              return t("progress.ofRows", { answered: rows - unscored, rows });
            },
          },
          ...(found.modes.siteMode === "panel" ? [raters] : []),
        ]}
      />
    </Card>
  );
}
