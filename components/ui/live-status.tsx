"use client";

import { useEffect, useState } from "react";

type Props = {
  message: string;
  /** Anything new each time, so that the same words are said twice. */
  stamp?: unknown;
  isHidden?: boolean;
};

/** Says what has just happened, in place of a toast: nothing flies in, nothing vanishes unread. */
export function LiveStatus({ message, stamp, isHidden = false }: Props) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    // Screen readers speak a change, so the words arrive a moment after the empty region.
    const timer = setTimeout(() => setSaid(message), 50);
    return () => {
      clearTimeout(timer);
      setSaid("");
    };
  }, [message, stamp]);
  return (
    <p
      role="status"
      aria-live="polite"
      className={isHidden ? "sr-only" : "min-h-6 text-sm text-muted"}
    >
      {said}
    </p>
  );
}
