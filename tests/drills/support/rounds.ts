/** Whether the whole drill is asked for, or only a round or two to see that it still runs. */
export const isWhole = process.env.DRILLS === "whole";

/** How often something is done. */
export const times = (whole: number, small: number) =>
  isWhole ? whole : small;

/** One line of figures for who runs the drill. */
export function tell(drill: string, figures: Record<string, unknown>) {
  const text = Object.entries(figures).map(
    ([name, value]) => `${name}: ${String(value)}`,
  );
  console.log(`${drill}  ${text.join(", ")}`);
}
