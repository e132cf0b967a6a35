"use client";

import { createContext, useContext } from "react";
import type { Choice } from "@/lib/rounds/schema";
import type { RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import type { ScoreQueue } from "@/lib/rounds/queue/score-queue";

export type ScaleText = { value: number; name: string; descriptor: string };

export type Workspace = {
  systemSlug: string;
  personId: string;
  /** Whether the reader opens rows of a panel and records what the group decides. */
  canLead: boolean;
  queue: ScoreQueue;
  scale: readonly ScaleText[];
  /** Records a choice on a row. */
  rate: (row: ScoreRow, view: RowView, choice: Choice) => void;
  /** Opens the notes, links and history of a row. */
  openPanel: (code: string, isForThree?: boolean) => void;
  /** Goes to the first unscored row after this one. */
  goNext: (code: string | null) => void;
};

const context = createContext<Workspace | null>(null);

export const WorkspaceProvider = context.Provider;

/** What the cards share: the queue, the scale, and where to go next. */
export function useWorkspace(): Workspace {
  const workspace = useContext(context);
  if (!workspace) throw new Error("Outside the workspace");
  return workspace;
}
