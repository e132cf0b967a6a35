"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import {
  decidePanelRowAction,
  openPanelRowsAction,
} from "@/lib/rounds/panel-actions";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { PanelView } from "@/lib/rounds/schema";
import { useWorkspace } from "../workspace-context";
import { DecideForm } from "./decide-form";
import { usePanelAct } from "./use-panel-act";

type Props = { row: ScoreRow; panel: PanelView };

/** What the intermediary does with a row of a panel: open it, then record the group's decision. */
export function PanelLead({ row, panel }: Props) {
  const { canLead } = useWorkspace();
  if (!canLead) return null;
  return panel.isOpened ? (
    <Decide row={row} panel={panel} />
  ) : (
    <Open row={row} panel={panel} />
  );
}

function Open({ row, panel: { missing } }: Props) {
  const t = useTranslations("panel.lead");
  const { act, isSending, problem } = usePanelAct(openPanelRowsAction);
  const { roundId, siteId, level, indicatorId } = row;
  const names = missing.join(", ");
  return (
    <Disclosure summary={t("open")} className="print:hidden">
      <div className="grid max-w-text justify-items-start gap-2">
        <p>{names ? t("missing", { names }) : t("complete")}</p>
        <Button
          aria-disabled={isSending}
          onClick={() =>
            act({ roundId, siteId, level, indicatorIds: [indicatorId] })
          }
        >
          {t("openSubmit")}
        </Button>
        <p role="status" className="font-semibold text-danger empty:hidden">
          {problem}
        </p>
      </div>
    </Disclosure>
  );
}

function Decide({ row, panel: { decision, version } }: Props) {
  const t = useTranslations("panel.lead");
  const { act, isSending, problem } = usePanelAct(decidePanelRowAction);
  const { roundId, siteId, indicatorId } = row;
  return (
    <Disclosure
      summary={t(decision ? "change" : "decide")}
      className="print:hidden"
    >
      <DecideForm
        id={`decide-${row.code}`}
        isSending={isSending}
        problem={problem}
        onDecide={(said) =>
          act({ roundId, siteId, indicatorId, version, ...said })
        }
      />
    </Disclosure>
  );
}
