import { compareRow } from "@/components/progress/rows/view-row";
import { ChangeMark } from "@/components/ui/change-mark";
import { useTranslator } from "@/lib/core/translator";
import type { JudgedRow } from "@/lib/progress/schema";

type Props = { judged: JudgedRow; previous: JudgedRow | undefined };

/** The change since the last round, in words. */
export function RowChangeMark({ judged, previous }: Props) {
  const t = useTranslator("progress");
  const change = compareRow(judged, previous);
  if (change.kind === "none") return null;
  if (change.kind === "same")
    return <ChangeMark direction="same" text={t("rows.changeNone")} />;
  const { direction } = change;
  const text =
    change.kind === "score"
      ? t("rows.changeFrom", { from: change.from, to: change.to })
      : t("rows.changeSites", { count: change.count, direction });
  return <ChangeMark direction={direction} text={text} />;
}
