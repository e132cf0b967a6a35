"use client";

import { lazy, useEffect, useState } from "react";

// What a card needs now and then. It is fetched while the reader reads, so
// that the page opens light and all of it is there without a connection too.
const loadPanel = () => import("./row-panel");
const loadProblem = () => import("./row-problem");
const loadReason = () => import("./reason-form");
const loadSecond = () => import("./second/second-person");

export const RowPanel = lazy(() =>
  loadPanel().then((file) => ({ default: file.RowPanel })),
);
export const RowProblem = lazy(() =>
  loadProblem().then((file) => ({ default: file.RowProblem })),
);
export const ReasonForm = lazy(() =>
  loadReason().then((file) => ({ default: file.ReasonForm })),
);

export const SecondPerson = lazy(() =>
  loadSecond().then((file) => ({ default: file.SecondPerson })),
);

// Only where a level is rated by a panel, and there from the start.
export const PanelRow = lazy(() =>
  import("./panel/panel-row").then((file) => ({ default: file.PanelRow })),
);
export const HandIn = lazy(() =>
  import("./panel/hand-in").then((file) => ({ default: file.HandIn })),
);

const restBeforeFetching = 1500;

/** Fetches them once the page has come to rest; true when they are there. */
export function useFetchedLater() {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      void Promise.all([
        loadPanel(),
        loadProblem(),
        loadReason(),
        loadSecond(),
      ]).then(
        () => setReady(true),
        () => undefined,
      );
    }, restBeforeFetching);
    return () => clearTimeout(timer);
  }, []);
  return isReady;
}
