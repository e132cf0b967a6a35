import type { SiteView } from "@/lib/progress/view/sites";
import { compareCodes } from "@/lib/progress/rules/compare-codes";
import { type SiteStatus, siteStatuses } from "../site-fields";

export const siteSorts = ["name", "status", "scored", "activity"] as const;
export type SiteSort = (typeof siteSorts)[number];

/** What the address of the list says. */
export type SiteSearch = {
  status: SiteStatus | null;
  sort: SiteSort;
  isDescending: boolean;
};

/** Reads the address; what it does not know it leaves out. */
export function readSiteSearch(
  given: Readonly<Record<string, string | string[] | undefined>>,
): SiteSearch {
  const status = siteStatuses.find((one) => one === given.status) ?? null;
  const sort = siteSorts.find((one) => one === given.sort) ?? "name";
  return { status, sort, isDescending: given.order === "desc" };
}

/** The address's search for a choice, "" for the plain list. */
export function writeSiteSearch(search: SiteSearch): string {
  const entries = [
    ...(search.status ? [["status", search.status]] : []),
    ...(search.sort === "name" ? [] : [["sort", search.sort]]),
    ...(search.isDescending ? [["order", "desc"]] : []),
  ];
  const text = new URLSearchParams(entries).toString();
  return text && `?${text}`;
}

/** One site of the list with how it stands; progress is null where the reader may not see it or it is not active. */
export type SiteLine<Entry> = { entry: Entry; progress: SiteView | null };

type Listed = {
  id: string;
  name: string;
  status: SiteStatus;
  detail: object | null;
};

/** The lines that the address asks for, in its order. */
export function pickSiteLines<Entry extends Listed>(
  entries: readonly Entry[],
  views: readonly SiteView[],
  { status, sort, isDescending }: SiteSearch,
): SiteLine<Entry>[] {
  const bySite = new Map(views.map((view) => [view.siteId, view]));
  const sign = isDescending ? -1 : 1;
  return entries
    .filter((entry) => status === null || entry.status === status)
    .map((entry) => ({
      entry,
      progress: entry.detail ? (bySite.get(entry.id) ?? null) : null,
    }))
    .toSorted(
      (a, b) =>
        sign * compareBy[sort](a, b) ||
        compareCodes(a.entry.name, b.entry.name),
    );
}

type Line = SiteLine<Listed>;

const compareBy: Record<SiteSort, (a: Line, b: Line) => number> = {
  name: (a, b) => compareCodes(a.entry.name, b.entry.name),
  status: (a, b) =>
    siteStatuses.indexOf(a.entry.status) - siteStatuses.indexOf(b.entry.status),
  scored: (a, b) => shareOf(a) - shareOf(b),
  activity: (a, b) => compareCodes(dayOf(a), dayOf(b)),
};

function shareOf({ progress }: Line) {
  const round = progress?.round;
  return round && round.rows > 0 ? round.scored / round.rows : -1;
}

function dayOf({ progress }: Line) {
  return progress?.lastScoredOn ?? "";
}
