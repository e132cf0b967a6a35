import Link from "next/link";
import { DataTable } from "@/components/tables/data-table";
import { sayBytes } from "@/components/systems/operator/say-bytes";
import { SystemBadges } from "@/components/systems/operator/system-badges";
import { fromDay } from "@/lib/core/clock";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { toSystem } from "@/lib/systems/operator/addresses";
import type { SystemLine } from "@/lib/systems/queries/operator-systems";

/** The installation's systems, with their sizes. */
export async function SystemTable({ systems }: { systems: SystemLine[] }) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  return (
    <DataTable
      caption={t("list.title")}
      isCaptionHidden
      rows={systems}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "name",
          header: t("columns.name"),
          cell: (system) => (
            <>
              <Link href={toSystem(system.id)} prefetch={false}>
                {system.name}
              </Link>
              <span className="flex flex-wrap items-center gap-2 text-sm font-normal text-muted">
                /{system.slug} <SystemBadges system={system} />
              </span>
            </>
          ),
        },
        {
          key: "created",
          header: t("columns.created"),
          cell: ({ createdAt }) => day(createdAt),
        },
        {
          key: "members",
          header: t("columns.members"),
          align: "end",
          cell: ({ members }) => format.number(members),
        },
        {
          key: "sites",
          header: t("columns.sites"),
          align: "end",
          cell: ({ sites }) => format.number(sites),
        },
        {
          key: "bytes",
          header: t("columns.bytes"),
          align: "end",
          cell: ({ bytes }) => sayBytes(bytes, format),
        },
        {
          key: "active",
          header: t("columns.active"),
          cell: ({ lastActiveOn }) =>
            lastActiveOn ? day(fromDay(lastActiveOn)) : t("list.never"),
        },
      ]}
    />
  );
}
