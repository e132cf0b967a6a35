import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  /** Opened by these words where it is not the first thing to do. */
  summary?: string;
  text?: string;
  /** The form of the act. */
  children: ReactNode;
};

/** One of several things to do on a page. */
export function OfferedAct({ summary, text, children }: Props) {
  const form = (
    <div className="grid max-w-text gap-3">
      {text && <p className="text-sm text-muted">{text}</p>}
      {children}
    </div>
  );
  return summary ? (
    <Disclosure summary={summary} className="mt-2">
      {form}
    </Disclosure>
  ) : (
    <div className="mt-3">{form}</div>
  );
}
