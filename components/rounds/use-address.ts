import { useSearchParams } from "next/navigation";
import { useSyncExternalStore } from "react";
import { filters, type Filter } from "@/lib/rounds/queue/filter-rows";

export type CardView = "list" | "one";

const phone = "(width < 40rem)";

/**
 * What the address says about how the rows are shown. Changing it here reads
 * nothing from the server: the rows are the same.
 */
export function useAddress() {
  const search = useSearchParams();
  const isPhone = useSyncExternalStore(
    watchWidth,
    () => window.matchMedia(phone).matches,
    () => false,
  );
  const named = search.get("view");
  const view: CardView | null =
    named === "list" || named === "one" ? named : null;
  const filter = filters.find((one) => one === search.get("filter")) ?? "all";
  return {
    search,
    /** Null until chosen: a list, and on a phone one at a time. */
    chosenView: view,
    view: view ?? (isPhone ? "one" : "list"),
    filter,
    row: search.get("row"),
  };
}

/** The address with these parts changed; null takes one out. */
export function addressWith(
  search: URLSearchParams,
  patch: Record<string, string | null>,
) {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}

export function filterPatch(filter: Filter) {
  return { filter: filter === "all" ? null : filter, row: null };
}

export function replaceAddress(
  search: URLSearchParams,
  patch: Record<string, string | null>,
) {
  window.history.replaceState(null, "", addressWith(search, patch));
}

function watchWidth(tell: () => void) {
  const query = window.matchMedia(phone);
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}
