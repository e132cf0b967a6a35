"use client";

import type { ScoreRow, Settled } from "@/lib/rounds/queue/row-view";
import type { PanelView } from "@/lib/rounds/schema";
import { PanelLead } from "./panel-lead";
import { PanelPart } from "./panel-part";

type Props = { row: ScoreRow; panel: PanelView; settled: Settled };

/** All that a panel adds to a row's card. */
export function PanelRow({ row, panel, settled }: Props) {
  return (
    <>
      <PanelPart panel={panel} mine={row.mine} settled={settled} />
      <PanelLead row={row} panel={panel} />
    </>
  );
}
