"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { RowEntry } from "./row-list";
import type { PanelState } from "./use-workspace-acts";

const load = () => import("./row-panel");
const RowPanel = lazy(load);

type Props = {
  entry: RowEntry | null;
  panel: PanelState | null;
  onClose: () => void;
};

/** The side panel, fetched while the reader reads, so that it is there without a connection too. */
export function LazyRowPanel(props: Props) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      void load().then(
        () => setReady(true),
        () => undefined,
      );
    }, 1500);
    return () => clearTimeout(timer);
  }, []);
  if (!isReady && !props.panel) return null;
  return (
    <Suspense>
      <RowPanel {...props} />
    </Suspense>
  );
}
