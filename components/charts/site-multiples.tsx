"use client";

import type { ReactNode } from "react";
import Link from "next/link";
import { Sparkline } from "@/components/charts/sparkline";

export type SiteCard = {
  key: string;
  name: string;
  href: string;
  /** Oldest first, on the scale of all cards. */
  values: readonly (number | null)[];
  /** The line in words. */
  valuesText: string;
  /** The latest figure: "61 %". */
  latestText: string;
  /** "10 of 20 scored". */
  scoredText: string;
  /** "Working in Stage 3". */
  stageText: string;
  /** Why it comes first, where it does: a Badge. */
  attention?: ReactNode;
};

type Props = { sites: readonly SiteCard[]; min?: number; max?: number };

/**
 * Sites as small cards on one scale, in the order given: by what needs
 * attention, not a league table. A client component, so that it is sent as its
 * data: a quarter of what it would be as elements.
 */
export function SiteMultiples({ sites, min = 0, max = 1 }: Props) {
  return (
    <div className="@container">
      <ul className="grid gap-3 @lg:grid-cols-2 @3xl:grid-cols-3 @4xl:grid-cols-4">
        {sites.map((site) => (
          <li
            key={site.key}
            className="focus-host relative grid content-start gap-2 rounded-lg border bg-card p-4 hover:border-control"
          >
            <div className="flex flex-wrap items-start justify-between gap-x-2">
              <Link
                href={site.href}
                prefetch={false}
                className="min-h-6 font-semibold text-ink no-underline after:absolute after:inset-0 after:rounded-lg hover:underline"
              >
                {site.name}
              </Link>
              {site.attention}
            </div>
            <div className="flex items-end justify-between gap-3">
              <Sparkline
                values={site.values}
                min={min}
                max={max}
                label={site.valuesText}
              />
              <span className="text-xl font-bold">{site.latestText}</span>
            </div>
            <p className="text-sm text-muted">
              {site.stageText} · {site.scoredText}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
