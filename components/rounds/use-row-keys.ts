import type { FocusEvent, KeyboardEvent } from "react";
import type { RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import type { RowChoice } from "./use-row-choice";
import { useWorkspace } from "./workspace-context";

/** The keys of a card, while the focus is inside it and not in a text. */
export function useRowKeys(row: ScoreRow, view: RowView, chosen: RowChoice) {
  const { goNext } = useWorkspace();
  if (!row.canRate) return {};
  return {
    onKeyDown: (event: KeyboardEvent<HTMLFieldSetElement>) => {
      if (isTyping(event.target) || hasModifier(event)) return;
      if (/^[0-3]$/.test(event.key)) {
        event.preventDefault();
        focusTile(event.currentTarget, event.key);
        chosen.choose(Number(event.key), true);
      } else if (event.key === "Backspace" || event.key === "Delete") {
        event.preventDefault();
        chosen.clear();
      } else if (event.key === "Enter" && !isButton(event.target)) {
        event.preventDefault();
        chosen.settle();
        goNext(row.code);
      }
    },
    onBlur: (event: FocusEvent<HTMLFieldSetElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) chosen.settle();
    },
  };
}

/** Whether keys go into a text that is being written. */
export function isTyping(target: EventTarget) {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== "radio";
}

function isButton(target: EventTarget) {
  return (
    target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement
  );
}

function hasModifier(event: KeyboardEvent) {
  return event.ctrlKey || event.metaKey || event.altKey;
}

function focusTile(card: HTMLElement, value: string) {
  card
    .querySelector<HTMLElement>(`input[type=radio][value="${value}"]`)
    ?.focus();
}
