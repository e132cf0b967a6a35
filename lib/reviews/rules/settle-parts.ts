import { settlePanel } from "@/lib/rounds/rules/settle-row";

type Said = { item: string; value: number | null };

export type SettledPart = {
  item: string;
  /** Agreed by what was said, decided by the group, differing, or said of nobody. */
  state: "agreed" | "decided" | "disputed" | "not_scored";
  /** 0 to 3 where it is agreed or decided. */
  value: number | null;
  /** What the values that were given lie between; null: nobody gave one. */
  range: { lowest: number; median: number; highest: number } | null;
  raters: number;
  dontKnow: number;
};

/**
 * Settles the parts of a scan by the rule of panels: all on one side of the met
 * line and within one point is agreed on the median, anything else waits for
 * what the group decides. A "don't know" is no value. Source: DOMAIN, "Scores".
 */
export function settleParts(
  items: readonly string[],
  {
    ratings,
    decided,
    metFrom,
  }: { ratings: readonly Said[]; decided: readonly Said[]; metFrom: number },
): SettledPart[] {
  return items.map((item) => {
    const said = ratings.filter((one) => one.item === item);
    const values = said.flatMap(({ value }) => (value === null ? [] : [value]));
    const panel = settlePanel(values, metFrom);
    const range =
      panel.state === "not_scored"
        ? null
        : { lowest: panel.min, median: panel.median, highest: panel.max };
    const raters = values.length;
    const common = { item, range, raters, dontKnow: said.length - raters };
    const decision = decided.find((one) => one.item === item)?.value ?? null;
    if (decision !== null)
      return { ...common, state: "decided", value: decision };
    if (panel.state === "agreed")
      return { ...common, state: "agreed", value: panel.value };
    return { ...common, state: panel.state, value: null };
  });
}
