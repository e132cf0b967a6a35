import Link from "next/link";
import { createSayLine, type Line } from "@/components/sites/say-line";
import { type Column, DataTable } from "@/components/tables/data-table";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { SiteStatus } from "@/lib/systems/site-fields";
import {
  type SiteSearch,
  type SiteSort,
  siteSorts,
  writeSiteSearch,
} from "@/lib/systems/rules/site-table";

type Props = { lines: readonly Line[]; search: SiteSearch; to: Addresses };

const tones: Record<SiteStatus, BadgeTone> = {
  active: "ok",
  planned: "info",
  candidate: "plain",
  paused: "warn",
  closed: "plain",
};

const columnKeys = [
  "name",
  "status",
  "cohort",
  "gradeSpan",
  "coordinators",
  "scored",
  "stage",
  "activity",
] as const;

/** The sites as a table, as cards on a phone; columns sort by their head. */
export async function SiteTable({ lines, search, to }: Props) {
  const [t, say] = await Promise.all([getTranslator("sites"), createSayLine()]);
  const cells: Record<(typeof columnKeys)[number], Column<Line>["cell"]> = {
    ...say,
    name: ({ entry }) =>
      entry.detail ? (
        <Link href={to.site(entry.id)} prefetch={false}>
          {entry.name}
        </Link>
      ) : (
        entry.name
      ),
    status: (line) => (
      <Badge tone={tones[line.entry.status]}>{say.status(line)}</Badge>
    ),
  };
  const columns = columnKeys.map((key): Column<Line> => ({
    key,
    header: t(`columns.${key}`),
    cell: cells[key],
    sort: sortOf(key, search, to),
  }));
  return (
    <DataTable
      caption={t("title")}
      isCaptionHidden
      columns={columns}
      rows={lines}
      rowKey={({ entry }) => entry.id}
      empty={<EmptyState title={t("empty.filtered")} icon="sites" />}
    />
  );
}

function sortOf(key: string, search: SiteSearch, to: Addresses) {
  const sort = siteSorts.find((one): one is SiteSort => one === key);
  if (!sort) return undefined;
  const isCurrent = search.sort === sort;
  const isDescending = isCurrent && !search.isDescending;
  return {
    href: `${to.sites}${writeSiteSearch({ ...search, sort, isDescending })}`,
    direction: isCurrent
      ? search.isDescending
        ? ("descending" as const)
        : ("ascending" as const)
      : undefined,
  };
}
