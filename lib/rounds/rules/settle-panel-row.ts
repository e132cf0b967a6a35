import { type RatingOfRow, type SettledRow, settlePanel } from "./settle-row";

/** What a panel's ratings of a row lie between. */
export type PanelRange = {
  lowest: number;
  median: number;
  highest: number;
  raters: number;
};

export type SettledPanelRow = SettledRow & {
  /** Null where nobody gave a value. */
  range: PanelRange | null;
};

/**
 * Panel mode: settles a row that is open to all. A "don't know" is no value:
 * it stands only where nobody knows. "Not applicable" stands where two or more
 * say it and nobody else a value; of one alone, or beside a value, it is for
 * the group to settle. Source: DOMAIN, "Scores", panel.
 */
export function settlePanelRow(
  ratings: readonly RatingOfRow[],
  metFrom: number,
): SettledPanelRow {
  const values = ratings.flatMap(({ value }) =>
    value === null ? [] : [value],
  );
  const count = (wanted: RatingOfRow["nonScore"]) =>
    ratings.filter((one) => one.value === null && one.nonScore === wanted)
      .length;
  const notApplicable = count("not_applicable");
  const panel = settlePanel(values, metFrom);
  const range =
    panel.state === "not_scored"
      ? null
      : {
          lowest: panel.min,
          median: panel.median,
          highest: panel.max,
          raters: values.length,
        };
  if (notApplicable > 0) {
    const isAgreed = notApplicable > 1 && range === null;
    const state = isAgreed ? "not_applicable" : "disputed";
    return { state, value: null, range };
  }
  if (panel.state === "not_scored") {
    const state = count("dont_know") > 0 ? "dont_know" : "not_scored";
    return { state, value: null, range };
  }
  return panel.state === "agreed"
    ? { state: "scored", value: panel.value, range }
    : { state: "disputed", value: null, range };
}
