import { judgeOwnRow } from "@/lib/progress/rules/judge-rows";
import type { RuleSettings } from "@/lib/framework/schema";
import type {
  Indicator,
  IsoDate,
  JudgedRow,
  StandingOf,
} from "@/lib/progress/schema";

export type SitesRow<Row extends Indicator = Indicator> = {
  row: Row;
  /** One for each site, in the order asked. */
  cells: JudgedRow[];
  /** Not all of them stand at the same. */
  differs: boolean;
};

type Input<Row extends Indicator> = {
  rows: readonly Row[];
  standings: readonly StandingOf[];
  siteIds: readonly string[];
  settings: RuleSettings;
  today: IsoDate;
};

/** Site rows with how each of a few sites stands: neither ranked nor summed up. */
export function compareSites<Row extends Indicator>({
  rows,
  standings,
  siteIds,
  settings,
  today,
}: Input<Row>): SitesRow<Row>[] {
  const own = new Map(
    standings.map((one) => [`${one.siteId} ${one.indicatorId}`, one]),
  );
  return rows
    .filter((row) => row.level === "site")
    .map((row) => {
      const cells = siteIds.map((siteId) =>
        judgeOwnRow(row, own.get(`${siteId} ${row.id}`), settings, today),
      );
      const said = cells.map(({ outcome, cause, value }) =>
        [outcome, cause, value].join(" "),
      );
      return { row, cells, differs: new Set(said).size > 1 };
    });
}
