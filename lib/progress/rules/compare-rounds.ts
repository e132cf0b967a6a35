import { groupBy } from "@/lib/core/group-by";
import type { RuleSettings } from "@/lib/framework/schema";
import { judgeOwnRow, judgeRows } from "@/lib/progress/rules/judge-rows";
import { readStanding } from "@/lib/progress/rules/read-standing";
import { type ChangeKind, findChange } from "@/lib/progress/rules/row-change";
import type {
  Indicator,
  IsoDate,
  JudgedRow,
  StandingOf,
} from "@/lib/progress/schema";

export type LinedRow = Indicator & { lineage: string };

/** What stood at one round: its rows, the scores, and the rule by which they count. */
export type RoundPicture<Row extends LinedRow = LinedRow> = {
  rows: readonly Row[];
  standings: readonly StandingOf[];
  activeSiteIds: readonly string[];
  settings: RuleSettings;
  /** The day on which it is looked at: what is stale is judged by it. */
  asOf: IsoDate;
};

/** Of the sites that were active at both rounds. */
export type SiteMoves = { rose: number; fell: number };

export type RowComparison<Row extends LinedRow = LinedRow> = {
  lineage: string;
  /** As the later version has it, else as the earlier one had it. */
  row: Row;
  before: JudgedRow | null;
  after: JudgedRow | null;
  /** Null: it stands as it stood. */
  kind: ChangeKind | null;
  /** Only of a site row of the whole system. */
  sites: SiteMoves | null;
};

/**
 * Every row of two rounds side by side, told from the first to the second:
 * for the system as a whole, or for one site its own rows. Rows are the same
 * by lineage, so that versions of the framework can differ.
 */
export function compareRounds<Row extends LinedRow>(
  from: RoundPicture<Row>,
  to: RoundPicture<Row>,
  siteId: string | null = null,
): RowComparison<Row>[] {
  const before = judgePicture(from, siteId);
  const after = judgePicture(to, siteId);
  const moves =
    siteId === null ? countMoves(from, to) : new Map<string, SiteMoves>();
  const lineages = [...after.keys(), ...before.keys()];
  return [...new Set(lineages)].flatMap((lineage) => {
    const was = before.get(lineage) ?? null;
    const is = after.get(lineage) ?? null;
    const row = is?.lined ?? was?.lined;
    if (!row) return [];
    const both = was && is;
    const sites: SiteMoves | null =
      both && is.judged.sites
        ? (moves.get(lineage) ?? { rose: 0, fell: 0 })
        : null;
    const kind =
      findChange(was?.judged ?? null, is?.judged ?? null) ??
      (sites && sites.rose + sites.fell > 0 ? "sites" : null);
    return [
      {
        ...{ lineage, row, kind, sites },
        before: was?.judged ?? null,
        after: is?.judged ?? null,
      },
    ];
  });
}

/** So few sites out of sight that a count of all would tell of one of them. */
const fewHidden = 2;

/** The same without how many sites moved, where that would tell of a site the reader may not see. */
export function hideMoves<Row extends LinedRow>(
  all: readonly RowComparison<Row>[],
  hiddenSites: number,
): RowComparison<Row>[] {
  if (hiddenSites === 0 || hiddenSites > fewHidden) return [...all];
  return all.map((one) => ({
    ...one,
    sites: null,
    kind: one.kind === "sites" ? null : one.kind,
  }));
}

/** How many rows rose and fell at each of these sites, and how many were scored for the first time. */
export function compareAtSites(
  from: RoundPicture,
  to: RoundPicture,
  siteIds: readonly string[],
) {
  const [before, after] = [from, to].map((picture) =>
    groupBy(picture.standings, (one) => one.siteId),
  );
  return siteIds.map((siteId) => {
    const all = compareRounds(
      { ...from, standings: before?.get(siteId) ?? [] },
      { ...to, standings: after?.get(siteId) ?? [] },
      siteId,
    );
    const count = (kind: ChangeKind) =>
      all.filter((one) => one.kind === kind).length;
    const changed = all.filter((one) => one.kind !== null).length;
    const [rose, fell, first] = [count("rose"), count("fell"), count("first")];
    return { siteId, rose, fell, first, other: changed - rose - fell - first };
  });
}

function judgePicture<Row extends LinedRow>(
  { rows, standings, activeSiteIds, settings, asOf }: RoundPicture<Row>,
  siteId: string | null,
) {
  const judged =
    siteId === null
      ? judgeRows({ rows, standings, activeSiteIds, settings, today: asOf })
      : judgeAtSite({ rows, standings, settings, asOf }, siteId);
  const lined = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    judged.flatMap((one) => {
      const row = lined.get(one.row.id);
      return row ? [[row.lineage, { lined: row, judged: one }] as const] : [];
    }),
  );
}

function judgeAtSite(
  picture: Omit<RoundPicture, "activeSiteIds">,
  siteId: string,
) {
  const { rows, standings, settings, asOf } = picture;
  const own = new Map(
    standings
      .filter((one) => one.siteId === siteId)
      .map((one) => [one.indicatorId, one]),
  );
  return rows
    .filter((row) => row.level === "site")
    .map((row) => judgeOwnRow(row, own.get(row.id), settings, asOf));
}

function countMoves(from: RoundPicture, to: RoundPicture) {
  const active = new Set(from.activeSiteIds);
  const both = new Set(to.activeSiteIds.filter((id) => active.has(id)));
  const before = readValues(from, both);
  const after = readValues(to, both);
  const moves = new Map<string, SiteMoves>();
  for (const [key, { lineage, value }] of after) {
    const was = before.get(key)?.value;
    if (was === undefined || was === value) continue;
    const found = moves.get(lineage) ?? { rose: 0, fell: 0 };
    found[value > was ? "rose" : "fell"] += 1;
    moves.set(lineage, found);
  }
  return moves;
}

/** The scores of these sites that count, by row and site. */
function readValues(
  { rows, standings, settings, asOf }: RoundPicture,
  sites: ReadonlySet<string>,
) {
  const lineages = new Map(rows.map((row) => [row.id, row.lineage]));
  return new Map(
    standings.flatMap((one) => {
      const lineage = lineages.get(one.indicatorId);
      if (!lineage || one.siteId === null || !sites.has(one.siteId)) return [];
      const reading = readStanding(one, settings, asOf);
      if (!("value" in reading)) return [];
      const { value } = reading;
      return [[`${lineage} ${one.siteId}`, { lineage, value }] as const];
    }),
  );
}
