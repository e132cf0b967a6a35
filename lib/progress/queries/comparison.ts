import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeSite } from "@/lib/rounds/policy";
import type { CompareSearch } from "../compare-schema";
import {
  type ChosenSides,
  chooseSides,
  type ComparableRound,
  type Side,
} from "../rules/choose-sides";
import {
  compareAtSites,
  compareRounds,
  hideMoves,
  type RowComparison,
} from "../rules/compare-rounds";
import {
  compareVerdicts,
  type StageComparison,
} from "../rules/compare-verdicts";
import { listComparableRounds, type NamedSite } from "./comparable-rounds";
import { type Noted, readNoted } from "./noted";
import type { NotesOf } from "./notes-behind";
import { readSides, type SidePicture, type TitledRow } from "./side-pictures";

export type ComparedRow = RowComparison<TitledRow> & {
  /** What stands behind each side; null where no single subject was scored. */
  notesOf: { before: NotesOf | null; after: NotesOf | null };
};

export type SiteComparison = ReturnType<typeof compareAtSites>[number] & {
  name: string;
};

export type RoundComparison = Noted & {
  kind: "two";
  from: SidePicture;
  to: SidePicture;
  /** Every row of either round, also those that stand as they stood. */
  rows: ComparedRow[];
  stages: StageComparison[];
  /** The site whose own rows are compared; null: the system. */
  site: NamedSite | null;
  /** Sites active at either round, as far as the reader may see them. */
  sites: SiteComparison[];
  hasHiddenSites: boolean;
};

export type ComparisonPage = {
  /** Newest first. */
  rounds: ComparableRound[];
  compared:
    RoundComparison | Extract<ChosenSides, { kind: "none" } | { kind: "one" }>;
};

/**
 * Two rounds side by side, or null where a round or a site asked for is not
 * there for this reader. Three statements for two closings, six with the open
 * round, for one site or two hundred.
 */
export function findComparison(
  scope: Scope,
  { from, to, site: siteId }: CompareSearch["asked"],
): Promise<ComparisonPage | null> {
  return readSystem(scope, async (tx) => {
    const { rounds, sites } = await listComparableRounds(tx, scope);
    const site = sites.find((one) => one.id === siteId) ?? null;
    if (siteId && !(site && canSeeSite(scope, siteId))) return null;
    const chosen = chooseSides(rounds, { from, to });
    if (chosen.kind === "unknown") return null;
    if (chosen.kind !== "two") return { rounds, compared: chosen };
    const compared = await compareSides(tx, scope, { ...chosen, site, sites });
    return { rounds, compared };
  });
}

type Chosen = {
  from: Side;
  to: Side;
  site: NamedSite | null;
  sites: readonly NamedSite[];
};

async function compareSides(
  tx: Transaction,
  scope: Scope,
  { site, sites, ...chosen }: Chosen,
): Promise<RoundComparison> {
  const [from, to] = await readSides(tx, scope, [chosen.from, chosen.to]);
  const active = new Set(
    [from, to].flatMap((one) => one.picture.activeSiteIds),
  );
  const inRounds = sites.filter((one) => active.has(one.id));
  const seen = inRounds.filter((one) => canSeeSite(scope, one.id));
  const all = hideMoves(
    compareRounds(from.picture, to.picture, site?.id ?? null),
    inRounds.length - seen.length,
  );
  const placeBefore = createPlacer(from.picture, site?.id ?? null);
  const placeAfter = createPlacer(to.picture, site?.id ?? null);
  const rows = all.map((one) => ({
    ...one,
    notesOf: {
      before: placeBefore(one.lineage, one.before),
      after: placeAfter(one.lineage, one.after),
    },
  }));
  const asked = rows
    .filter((one) => one.kind !== null)
    .flatMap(({ notesOf }) => [notesOf.before, notesOf.after]);
  const names = new Map(seen.map((one) => [one.id, one.name]));
  return {
    kind: "two",
    ...{ from, to, rows, site },
    ...(await readNoted(tx, scope, asked, {
      kind: "rounds",
      rounds: [from.side.round.id, to.side.round.id],
      siteId: site?.id ?? null,
    })),
    stages: compareVerdicts(from.verdicts, to.verdicts),
    sites: compareAtSites(from.picture, to.picture, [...names.keys()]).map(
      (one) => ({ ...one, name: names.get(one.siteId) ?? "" }),
    ),
    hasHiddenSites: seen.length < inRounds.length,
  };
}

/** Where the notes of a side's rows are: with the one subject of each, in the round in which it was scored. */
function createPlacer(
  { standings }: SidePicture["picture"],
  siteId: string | null,
) {
  const own = standings.filter((one) => one.siteId === siteId);
  const rounds = new Map(own.map((one) => [one.indicatorId, one.roundId]));
  return (lineage: string, judged: RowComparison["before"]): NotesOf | null => {
    const roundId = judged && !judged.sites && rounds.get(judged.row.id);
    return roundId ? { roundId, lineage, siteId } : null;
  };
}
