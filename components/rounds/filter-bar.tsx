"use client";

import { useTranslations } from "use-intl/react";
import { filters, type Filter } from "@/lib/rounds/queue/filter-rows";
import { addressWith, filterPatch, replaceAddress } from "./use-address";

type Props = {
  counts: Record<Filter, number>;
  filter: Filter;
  search: URLSearchParams;
};

/** Which rows to show, with how many there are; kept in the address. */
export function FilterBar({ counts, filter, search }: Props) {
  const t = useTranslations("rounds.filters");
  return (
    <nav
      aria-label={t("label")}
      className="-mx-4 overflow-x-auto px-4 py-3 sm:mx-0 sm:px-0 print:hidden"
    >
      <ul className="flex gap-2 sm:flex-wrap">
        {filters.map((name) => (
          <li key={name} className="shrink-0">
            <a
              href={addressWith(search, filterPatch(name))}
              aria-current={name === filter ? "true" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                replaceAddress(search, filterPatch(name));
              }}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-control bg-card px-4 text-ink no-underline hover:bg-brand-tint aria-[current]:border-brand aria-[current]:bg-brand-tint aria-[current]:font-semibold aria-[current]:text-brand-hover aria-[current]:inset-ring aria-[current]:inset-ring-brand"
            >
              {t(name)}
              <span className="text-sm font-semibold">{counts[name]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
