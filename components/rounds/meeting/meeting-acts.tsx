"use client";

import { type ComponentProps, lazy, Suspense } from "react";

// Drawn by the server; their code is fetched where a row has something to do.
const LazyDecide = lazy(async () => ({
  default: (await import("./meeting-decide")).MeetingDecide,
}));
const LazyOpen = lazy(async () => ({
  default: (await import("./meeting-open")).MeetingOpen,
}));

export function Decide(props: ComponentProps<typeof LazyDecide>) {
  return (
    <Suspense>
      <LazyDecide {...props} />
    </Suspense>
  );
}

export function Open(props: ComponentProps<typeof LazyOpen>) {
  return (
    <Suspense>
      <LazyOpen {...props} />
    </Suspense>
  );
}
