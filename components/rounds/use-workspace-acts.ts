import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { noChoice } from "@/lib/rounds/queue/change";
import { type Entry, findNextUnscored } from "@/lib/rounds/queue/filter-rows";
import type { ScoreQueue } from "@/lib/rounds/queue/score-queue";
import { replaceAddress, type useAddress } from "./use-address";
import type { Workspace } from "./workspace-context";

export type PanelState = { code: string; isForThree: boolean };

/** What cards can do, as functions that stay the same while the rows change. */
export function useWorkspaceActs(
  queue: ScoreQueue,
  rows: { entries: readonly Entry[]; shown: readonly Entry[] },
  address: ReturnType<typeof useAddress>,
) {
  const [panel, setPanel] = useState<PanelState | null>(null);
  const [askedRow] = useState(address.row);
  const latest = useRef({ rows, address });
  useEffect(() => {
    latest.current = { rows, address };
  });
  const openPanel = useCallback(
    (code: string, isForThree = false) => setPanel({ code, isForThree }),
    [],
  );
  const goNext = useCallback((code: string | null) => {
    const { rows: now, address: here } = latest.current;
    const next = findNextUnscored(now.shown, code ?? here.row);
    if (!next) return focusRow(null);
    if (here.view === "one") {
      replaceAddress(here.search, { view: "one", row: next.code });
    }
    // The card may be drawn only after this event.
    setTimeout(() => focusRow(next.code));
  }, []);
  const rate = useCallback<Workspace["rate"]>(
    (row, view, choice) => {
      const saved = {
        choice: view.mine ?? noChoice,
        version: view.mine?.version ?? 0,
        evidenceCount: view.evidenceCount,
      };
      queue.rate(row, choice, saved);
      const isHeld = choice.value === 3 && view.evidenceCount === 0;
      if (isHeld && isFocusIn(row.code)) openPanel(row.code, true);
    },
    [queue, openPanel],
  );
  const acts = useMemo(
    () => ({ rate, openPanel, goNext }),
    [rate, openPanel, goNext],
  );
  return { panel, closePanel: () => setPanel(null), acts, askedRow };
}

/** Puts the focus on a card's chosen or first radio; without a card, on what says how far one is. */
export function focusRow(code: string | null) {
  const card = document.getElementById(code ? `row-${code}` : "score-progress");
  const radio =
    card?.querySelector<HTMLElement>("input[type=radio]:checked") ??
    card?.querySelector<HTMLElement>("input[type=radio]") ??
    card;
  radio?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: code ? "center" : "nearest" });
}

function isFocusIn(code: string) {
  return Boolean(
    document.getElementById(`row-${code}`)?.contains(document.activeElement),
  );
}
