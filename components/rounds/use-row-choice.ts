import { useEffect, useRef, useState } from "react";
import type { Choice } from "@/lib/rounds/schema";
import { noChoice } from "@/lib/rounds/queue/change";
import type { RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { useWorkspace } from "./workspace-context";

/** Radios change on every arrow key: a choice counts after this much quiet. */
const quietMs = 600;

export type RowChoice = {
  /** What the card shows: the choice being made, else the one that stands. */
  choice: Choice;
  /** `isFirm`: pressed or typed, not passed over with the arrow keys. */
  choose: (value: number, isFirm: boolean) => void;
  say: (choice: Choice) => void;
  clear: () => void;
  /** Records the choice being made, if there is one. */
  settle: () => void;
  isAskingReason: boolean;
  askReason: (isAsking: boolean) => void;
};

/** A choice as it is being made on one card. */
export function useRowChoice(row: ScoreRow, view: RowView): RowChoice {
  const { rate } = useWorkspace();
  const [draft, setDraft] = useState<Choice | null>(null);
  const [isAskingReason, askReason] = useState(false);
  const say = (choice: Choice) => {
    setDraft(null);
    askReason(false);
    rate(row, view, choice);
  };
  const settle = () => {
    if (draft) say(draft);
  };
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => {
    if (!draft) return;
    const settleNow = () => latest.current();
    const timer = setTimeout(settleNow, quietMs);
    // Leaving the page within the quiet time must not lose the choice.
    window.addEventListener("pagehide", settleNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", settleNow);
    };
  }, [draft]);
  useEffect(() => () => latest.current(), []);
  return {
    choice: draft ?? view.choice,
    choose: (value, isFirm) => {
      const choice = { ...noChoice, value };
      if (isFirm) say(choice);
      else setDraft(choice);
    },
    say,
    clear: () => say(noChoice),
    settle,
    isAskingReason,
    askReason,
  };
}
