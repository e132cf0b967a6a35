import Link from "next/link";
import { DataTable } from "@/components/tables/data-table";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type {
  RoundComparison,
  SiteComparison,
} from "@/lib/progress/queries/comparison";

type Props = Pick<RoundComparison, "sites" | "hasHiddenSites"> & {
  hrefOf: (siteId: string) => string;
};

const counted = ["rose", "fell", "first", "other"] as const;

/** How many rows changed at each site the reader may see, by name. */
export function CompareSites({ sites, hasHiddenSites, hrefOf }: Props) {
  const t = useTranslator("compare");
  if (sites.length === 0) return null;
  const hasMoved = (site: SiteComparison) =>
    counted.some((part) => site[part] > 0);
  return (
    <Card
      id="sites"
      title={t("sites.title")}
      sub={t("sites.sub")}
      className="print:break-inside-auto"
    >
      <p className="mb-3 max-w-text">
        {t("sites.takeaway", {
          moved: sites.filter(hasMoved).length,
          total: sites.length,
        })}
      </p>
      <DataTable
        caption={t("sites.caption")}
        isCaptionHidden
        rows={sites}
        rowKey={({ siteId }) => siteId}
        empty={null}
        columns={[
          {
            key: "site",
            header: t("sites.site"),
            cell: ({ siteId, name }) => (
              <Link href={hrefOf(siteId)} prefetch={false}>
                {name}
              </Link>
            ),
          },
          ...counted.map((part) => ({
            key: part,
            header: t(`sites.${part}`),
            align: "end" as const,
            cell: (site: SiteComparison) => site[part],
          })),
        ]}
      />
      {hasHiddenSites && (
        <p className="mt-2 text-sm text-muted">{t("sites.hidden")}</p>
      )}
    </Card>
  );
}
