"use client";

import { Suspense } from "react";
import { RowPanel, useFetchedLater } from "./fetched-later";
import type { RowEntry } from "./row-list";
import type { PanelState } from "./use-workspace-acts";

type Props = {
  entry: RowEntry | null;
  panel: PanelState | null;
  onClose: () => void;
};

/** The side panel, once it has been fetched or asked for. */
export function LazyRowPanel(props: Props) {
  const isReady = useFetchedLater();
  if (!isReady && !props.panel) return null;
  return (
    <Suspense>
      <RowPanel {...props} />
    </Suspense>
  );
}
