"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { addressWith, useAddress } from "./use-address";

const views = ["list", "one", "matrix"] as const;

/** Three views over the same rows. The first two change in place; the matrix is read from the server. */
export function ViewTabs() {
  const t = useTranslations("rounds.views");
  const { search, view } = useAddress();
  const isMatrix = search.get("view") === "matrix";
  const current = isMatrix ? "matrix" : view;
  return (
    <nav aria-label={t("label")} className="print:hidden">
      <ul className="flex w-full rounded-md border border-control bg-card overflow-hidden sm:inline-flex sm:w-auto">
        {views.map((name) => (
          <li
            key={name}
            className="flex-1 border-l border-control first:border-l-0"
          >
            <Link
              href={addressWith(search, {
                view: name,
                ...(name === "matrix" ? { row: null, filter: null } : {}),
              })}
              prefetch={false}
              scroll={false}
              aria-current={name === current ? "page" : undefined}
              onNavigate={(event) => {
                if (isMatrix || name === "matrix") return;
                event.preventDefault();
                const patch = { view: name };
                window.history.pushState(null, "", addressWith(search, patch));
              }}
              className="flex min-h-11 items-center justify-center px-2 text-center text-sm whitespace-nowrap text-ink no-underline hover:bg-brand-tint aria-[current]:bg-brand-tint aria-[current]:font-semibold aria-[current]:text-brand-hover aria-[current]:inset-ring-2 aria-[current]:inset-ring-brand sm:px-4 sm:text-base"
            >
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
