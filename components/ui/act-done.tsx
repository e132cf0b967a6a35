"use client";

import { useEffect, useRef } from "react";
import { Sign } from "@/components/ui/sign";

type Props = {
  /** What is done, or nothing. */
  text: string | null;
};

/** Says that an act is done and takes the focus, since the form that had it is gone. */
export function ActDone({ text }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text) line.current?.focus();
  }, [text]);
  return (
    <p
      ref={line}
      tabIndex={-1}
      role="status"
      className={
        text
          ? "mt-3 flex gap-2 rounded-md border border-ok bg-ok-tint p-3 text-ok"
          : "sr-only"
      }
    >
      {text && (
        <>
          <Sign name="check" className="mt-0.5" />
          {text}
        </>
      )}
    </p>
  );
}
