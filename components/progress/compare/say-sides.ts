import { getDayFormatter } from "@/components/progress/teller";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { SidePicture } from "@/lib/progress/queries/side-pictures";
import type { RoundComparison } from "@/lib/progress/queries/comparison";
import type { ChangeKind } from "@/lib/progress/rules/row-change";
import type { ComparisonView } from "@/lib/progress/view/comparison";

type SayCount = (
  key: `said.${ChangeKind}`,
  args: { count: number; lead: "yes" | "no" },
) => string;

/** "Spring 2026, as it closed on June 5, 2026". */
export async function saySide({ side, picture }: SidePicture) {
  const [t, formatDay] = await Promise.all([
    getTranslator("compare"),
    getDayFormatter(),
  ]);
  const round = side.round.name;
  if (!side.closing) {
    return t("sides.open", { round, on: formatDay(picture.asOf) });
  }
  const { number, closedOn } = side.closing;
  const on = formatDay(closedOn);
  return side.round.closings.length > 1
    ? t("sides.closing", { round, number, on })
    : t("sides.closed", { round, on });
}

/** What happened, in one sentence: "14 rows rose and 3 fell since Spring 2026." */
export async function sayComparison(
  { from, to }: Pick<RoundComparison, "from" | "to">,
  { happened, total }: Pick<ComparisonView, "happened" | "total">,
) {
  const [t, format] = await Promise.all([
    getTranslator("compare"),
    getFormatter(),
  ]);
  const names = { from: from.side.round.name, to: to.side.round.name };
  if (isSame(from, to)) return t("sentence.same");
  if (happened.length === 0)
    return t("sentence.nothing", { ...names, rows: total });
  // The args are the same for every kind, which the translator's own types multiply out.
  const say = t as unknown as SayCount;
  const list = format.list(
    happened.map(({ key, count }, index) =>
      say(`said.${key}`, { count, lead: index === 0 ? "yes" : "no" }),
    ),
  );
  const isBack = from.side.round.ordinal > to.side.round.ordinal;
  return t(isBack ? "sentence.back" : "sentence.since", { ...names, list });
}

/** The same closing of the same round on both sides. */
function isSame(from: SidePicture, to: SidePicture) {
  const name = ({ side }: SidePicture) =>
    `${side.round.id} ${side.closing?.id ?? ""}`;
  return name(from) === name(to);
}
