"use client";

import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";
import { filters, type Filter } from "@/lib/rounds/queue/filter-rows";
import { addressWith, filterPatch, replaceAddress } from "./use-address";

type Props = {
  counts: Record<Filter, number>;
  filter: Filter;
  search: URLSearchParams;
  /** With one card in sight there is no list to shorten, and a phone has no room. */
  isOne: boolean;
};

/** Which rows to show, with how many there are; kept in the address. */
export function FilterBar({ counts, filter, search, isOne }: Props) {
  const t = useTranslations("rounds.filters");
  const show = (name: string) => {
    const known = filters.find((one) => one === name) ?? "all";
    replaceAddress(search, filterPatch(known));
  };
  return (
    <nav
      aria-label={t("label")}
      className={`py-3 print:hidden ${isOne && filter === "all" ? "max-sm:hidden" : ""}`}
    >
      <Select
        aria-label={t("label")}
        value={filter}
        onChange={(event) => show(event.target.value)}
        className="sm:hidden"
      >
        {filters.map((name) => (
          <option key={name} value={name}>
            {`${t(name)} (${counts[name]})`}
          </option>
        ))}
      </Select>
      <ul className="flex flex-wrap gap-2 max-sm:hidden">
        {filters.map((name) => (
          <li key={name}>
            <a
              href={addressWith(search, filterPatch(name))}
              aria-current={name === filter ? "true" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                show(name);
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
