"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Sign } from "@/components/ui/sign";
import { LevelMark, type LevelName } from "@/components/ui/level-mark";
import { ProgressBar } from "@/components/ui/progress-bar";

export type GlanceLine = {
  key: string;
  name: string;
  level: LevelName;
  href: string;
  /** All of it in words, for the link. */
  label: string;
  /** "14 of 23 scored". */
  text: string;
  scored: number;
  rows: number;
  /** What there is of "9 not scored", "2 don't know". */
  missing: readonly string[];
  disputed: string | null;
};

/** Subjects by line, each the way to its rows; a client component, so that it is sent as its data. */
export function GlanceLines({ lines }: { lines: readonly GlanceLine[] }) {
  return (
    <ul className="grid gap-x-8 @xl:grid-cols-2 @4xl:grid-cols-3">
      {lines.map((line) => (
        <li key={line.key} className="border-t">
          <Link
            href={line.href}
            prefetch={false}
            aria-label={line.label}
            className="group/line grid gap-1 rounded-md py-2 text-ink no-underline"
          >
            <span className="flex items-baseline justify-between gap-2">
              <span className="min-w-0 font-semibold group-hover/line:underline">
                <LevelMark level={line.level} label={line.name} />
              </span>
              <Sign
                name="chevron"
                className="size-4 self-center text-link print:hidden"
              />
            </span>
            <ProgressBar value={line.scored} max={line.rows} text={line.text} />
            <span className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
              <span className="text-ink">{line.text}</span>
              {line.missing.map((text) => (
                <span key={text}>{text}</span>
              ))}
              {line.disputed && <Badge tone="info">{line.disputed}</Badge>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
