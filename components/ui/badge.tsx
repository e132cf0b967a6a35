import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/class-names";

export type BadgeTone = "plain" | "info" | "ok" | "warn" | "danger" | "sample";

const looks: Record<BadgeTone, string> = {
  plain: "border-control bg-card text-ink",
  info: "border-info bg-info-tint text-info",
  ok: "border-ok bg-ok-tint text-ok",
  warn: "border-warn bg-warn-tint text-warn",
  danger: "border-danger bg-danger-tint text-danger",
  sample: "border-dashed border-level-community bg-card text-level-community",
};

/** A word or two about the state of the thing beside it. */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: BadgeTone;
  children: ReactNode;
}) {
  return (
    <span
      className={joinClasses(
        "inline-flex items-center gap-1 rounded-full border px-2 text-sm font-semibold whitespace-nowrap",
        looks[tone],
      )}
    >
      {children}
    </span>
  );
}

/** Marks what was made up for the demonstration. */
export function SampleBadge({ text }: { text: string }) {
  return <Badge tone="sample">{text}</Badge>;
}
