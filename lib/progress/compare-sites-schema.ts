import { z } from "zod";

/** As many as fit beside each other. */
export const sitesAtMost = 4;

export type SitesSearch = { stage: number | null; siteIds: string[] };

const stage = z.coerce.number().int().min(1).max(99).nullable().catch(null);
const ids = z.array(z.uuid()).max(1000);

/** Reads the sites an address puts side by side, and at which stage; null where a site is called otherwise. */
export function readSitesSearch(
  given: Readonly<Record<string, string | string[] | undefined>>,
): SitesSearch | null {
  const listed = [given.sites ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .filter((text) => text !== "");
  const found = ids.safeParse([...new Set(listed)]);
  if (!found.success) return null;
  return { stage: stage.parse(given.stage ?? null), siteIds: found.data };
}

/** The part of the address behind the question mark. */
export function writeSitesSearch({
  stage: number,
  siteIds,
}: {
  stage: number;
  siteIds: readonly string[];
}): string {
  return `?stage=${number}&sites=${siteIds.join(",")}`;
}
