"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import type { ScoreMatrix } from "./score-matrix";

const Matrix = lazy(() =>
  import("./score-matrix").then((file) => ({ default: file.ScoreMatrix })),
);

/** The matrix in a file of its own: those who score a list do not wait for it. */
export function LazyScoreMatrix(props: ComponentProps<typeof ScoreMatrix>) {
  return (
    <Suspense>
      <Matrix {...props} />
    </Suspense>
  );
}
