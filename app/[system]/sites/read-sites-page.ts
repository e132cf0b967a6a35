import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { getLocale } from "@/lib/core/translator";
import { readHome } from "@/lib/progress/queries/read-home";
import { viewHome } from "@/lib/progress/view/home";
import { viewReader } from "@/lib/progress/view/reader";
import { listSites } from "@/lib/systems/queries/sites";
import { pickSiteLines, readSiteSearch } from "@/lib/systems/rules/site-table";

/** What the list and its file both show for an address. */
export async function readSitesPage(
  scope: Scope,
  given: Readonly<Record<string, string | string[] | undefined>>,
) {
  const [entries, data, locale] = await Promise.all([
    listSites(scope),
    readHome(scope),
    getLocale(),
  ]);
  const search = readSiteSearch(given);
  return {
    statuses: entries.map((entry) => entry.status),
    lines: pickSiteLines(entries, viewHome(data, locale).sites, search),
    search,
    reader: viewReader(scope),
  };
}
