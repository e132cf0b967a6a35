"use client";
import type { MatrixView } from "./matrix-view";
export function ScoreMatrix(_: {
  matrix: MatrixView;
  stage: number;
  systemSlug: string;
}) {
  return null;
}
