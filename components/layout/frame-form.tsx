"use client";

import type { ReactNode } from "react";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";

export type FrameAct = (
  state: FormState<void>,
  form: FormData,
) => Promise<FormState<void>>;

type Props = {
  act: FrameAct;
  /** What is said where nothing came of it: a FrameNote. */
  note: ReactNode;
  /** How the note floats over the page, where a line more would move the header. */
  floatClass?: string;
  children: ReactNode;
};

/** A button around the page rather than in it: what stopped it is said beside it, and the page stays. */
export function FrameForm({ act, note, floatClass, children }: Props) {
  const [{ status }, submit, isPending] = useAnswer(act);
  return (
    <form action={submit}>
      {children}
      {/* Gone while it is tried again, so that a second refusal is heard too. */}
      {status === "error" && !isPending && (
        <div
          ref={floatClass ? float : null}
          popover={floatClass ? "auto" : undefined}
          role="alert"
          className={floatClass}
        >
          {note}
        </div>
      )}
    </form>
  );
}

/** The browser's own popover: a press elsewhere puts it away. */
function float(box: HTMLElement | null) {
  box?.showPopover();
}
