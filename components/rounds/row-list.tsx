"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { groupBy } from "@/lib/core/group-by";
import type { RowWork } from "@/lib/rounds/queue/queue-state";
import type { Phase, RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { RowCard } from "./row-card";
import { focusRow } from "./use-workspace-acts";
import { useWorkspace } from "./workspace-context";

export type RowEntry = {
  row: ScoreRow;
  work: RowWork;
  view: RowView;
  phase: Phase;
};

type Props = {
  entries: readonly RowEntry[];
  /** Until then a phone shows only the card that the one-at-a-time view will begin with. */
  isViewChosen: boolean;
  /** The row the address asked for when the page was opened. */
  askedRow: string | null;
};

/** Every row under its function; the heading stays in sight. */
export function RowList({ entries, isViewChosen, askedRow }: Props) {
  const first = findFirst(entries, askedRow)?.row.code;
  useEffect(() => {
    if (askedRow) focusRow(askedRow);
  }, [askedRow]);
  const groups = [...groupBy(entries, ({ row }) => row.functionCode)];
  const hideOnPhone = isViewChosen ? undefined : "max-sm:hidden";
  return (
    <div>
      {groups.map(([code, group]) => (
        <section key={code} aria-labelledby={`function-${code}`}>
          <h2
            id={`function-${code}`}
            className={`sticky top-16 z-5 -mx-1 bg-paper px-1 py-2 print:static print:bg-transparent ${hideOnPhone ?? ""}`}
          >
            {group[0]?.row.functionName}
          </h2>
          <div className="grid gap-4 pb-6">
            {group.map(({ row, work, phase }) => (
              <div
                key={row.code}
                className={row.code === first ? undefined : hideOnPhone}
              >
                <RowCard row={row} work={work} phase={phase} isAlone={false} />
              </div>
            ))}
          </div>
        </section>
      ))}
      <NextBar />
    </div>
  );
}

/** The row to begin with: the one asked for, the first that is open, or the first. */
export function findFirst(
  entries: readonly RowEntry[],
  askedRow: string | null,
) {
  return (
    entries.find(({ row }) => row.code === askedRow) ??
    entries.find(
      ({ row, view }) => row.canRate && view.settled.state === "not_scored",
    ) ??
    entries[0]
  );
}

/** "Next unscored" within reach of the thumb. */
function NextBar() {
  const t = useTranslations("rounds");
  const { goNext } = useWorkspace();
  const goOn = () => {
    const card = document.activeElement?.closest("[data-row]");
    goNext(card?.getAttribute("data-row") ?? null);
  };
  return (
    <div className="sticky bottom-[calc(60px+env(safe-area-inset-bottom))] z-10 -mx-4 border-t bg-paper px-4 py-2 shell:hidden print:hidden">
      <Button
        variant="primary"
        className="w-full"
        // The focus stays on the card, which says where "next" begins.
        onMouseDown={(event) => event.preventDefault()}
        onClick={goOn}
      >
        {t("nextUnscored")}
      </Button>
    </div>
  );
}
