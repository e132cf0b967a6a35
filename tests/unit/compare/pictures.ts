import type {
  LinedRow,
  RoundPicture,
} from "@/lib/progress/rules/compare-rounds";
import type { ScoreValue, Standing } from "@/lib/progress/schema";
import { defaultRule, freshDay, today } from "@/tests/unit/progress/stage-four";

/** Rounds to compare, drawn by hand. */

export function systemRow(id: string, lineage = id): LinedRow {
  return {
    ...{ id, lineage, code: `S4.PP.C${id}`, stage: 4, functionCode: "PP" },
    level: "community_wide",
    milestone: null,
  };
}

export function picture(
  rows: LinedRow[],
  more: Partial<RoundPicture> = {},
): RoundPicture {
  return {
    ...{ rows, standings: [], activeSiteIds: [], settings: defaultRule },
    asOf: today,
    ...more,
  };
}

export function scored(value: number): Standing {
  return { state: "scored", value: value as ScoreValue, scoredOn: freshDay };
}

/** One site row, with the score of each site; null: it has none. */
export function ofSites(
  siteIds: readonly string[],
  values: readonly (number | null)[],
): RoundPicture {
  return picture([{ ...systemRow("1"), level: "site" }], {
    activeSiteIds: siteIds,
    standings: siteIds.flatMap((siteId, at) => {
      const value = values[at] ?? null;
      return value === null
        ? []
        : [{ ...scored(value), indicatorId: "1", siteId }];
    }),
  });
}
