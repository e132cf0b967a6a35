"use client";

import { lazy, useEffect, useState } from "react";

// What a card needs now and then. It is fetched while the reader reads, so
// that the page opens light and all of it is there without a connection too.
const loadParts = () =>
  import("./later-parts").then(({ laterParts }) => laterParts);

export const RowPanel = lazy(async () => ({
  default: (await loadParts()).RowPanel,
}));
export const RowMore = lazy(async () => ({
  default: (await loadParts()).RowMore,
}));
export const ReasonForm = lazy(async () => ({
  default: (await loadParts()).ReasonForm,
}));

// Only where a level is rated by a panel, and there from the start.
const loadPanelParts = () =>
  import("./panel/panel-parts").then(({ panelParts }) => panelParts);

export const PanelRow = lazy(async () => ({
  default: (await loadPanelParts()).PanelRow,
}));
export const HandIn = lazy(async () => ({
  default: (await loadPanelParts()).HandIn,
}));

const restBeforeFetching = 1500;

/** Fetches them once the page has come to rest; true when they are there. */
export function useFetchedLater() {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadParts().then(
        () => setReady(true),
        () => undefined,
      );
    }, restBeforeFetching);
    return () => clearTimeout(timer);
  }, []);
  return isReady;
}
