import Link from "next/link";
import { SiteStateBadge } from "@/components/rounds/review/site-state-badge";
import { DataTable } from "@/components/tables/data-table";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslator } from "@/lib/core/translator";
import type { ReviewSite } from "@/lib/rounds/queries/review";
import type { SiteState } from "@/lib/rounds/rules/site-state";

type Props = {
  sites: readonly ReviewSite[];
  hrefOf: (siteId: string) => string;
};

// What waits for somebody comes first.
const order: readonly SiteState[] = [
  "submitted",
  "sent_back",
  "scoring",
  "accepted",
];

/** Where every site stands: for all to see; how far it is only for those who may see the site. */
export function SiteList({ sites, hrefOf }: Props) {
  const t = useTranslator("review");
  const asked = sites.filter(({ isAsked }) => isAsked);
  const count = (state: SiteState) =>
    asked.filter((site) => site.state === state).length;
  const placeOf = ({ isAsked, state }: ReviewSite) =>
    isAsked ? order.indexOf(state) : order.length;
  const sorted = sites.toSorted((a, b) => placeOf(a) - placeOf(b));
  return (
    <Card
      id="sites"
      title={t("sites.title")}
      sub={t("sites.takeaway", {
        total: asked.length,
        accepted: count("accepted"),
        submitted: count("submitted"),
        sentBack: count("sent_back"),
        scoring: count("scoring"),
      })}
    >
      <DataTable
        caption={t("sites.caption")}
        isCaptionHidden
        rows={sorted}
        rowKey={({ siteId }) => siteId}
        empty={<EmptyState title={t("sites.none")} icon="sites" />}
        columns={[
          {
            key: "site",
            header: t("sites.site"),
            cell: ({ siteId, name, detail }) =>
              detail ? <Link href={hrefOf(siteId)}>{name}</Link> : name,
          },
          {
            key: "state",
            header: t("sites.state"),
            cell: ({ state, isAsked }) =>
              isAsked ? (
                <SiteStateBadge state={state} />
              ) : (
                <Badge>{t("sites.notAsked")}</Badge>
              ),
          },
          {
            key: "unscored",
            header: t("sites.unscored"),
            cell: ({ detail, isAsked }) => {
              if (!isAsked) return "–";
              if (detail) return t("sites.unscoredOf", detail);
              return <span className="text-muted">{t("sites.hidden")}</span>;
            },
          },
        ]}
      />
    </Card>
  );
}
