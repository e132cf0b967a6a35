import { z } from "zod";

/** What a note about a difference speaks of: two rounds, of the system or one site; or sites side by side. */
export type DifferenceAbout =
  | { kind: "rounds"; rounds: readonly [string, string]; siteId: string | null }
  | { kind: "sites"; stage: number; siteIds: readonly string[] };

/**
 * The comparison as its page's address says it, in one form only: which round
 * comes first and which closing is looked at make no other comparison, nor
 * does the order of sites.
 */
export function writeAbout(about: DifferenceAbout): string {
  if (about.kind === "rounds") {
    const [from, to] = about.rounds.toSorted();
    const site = about.siteId ? `&site=${about.siteId}` : "";
    return `rounds/compare?from=${from}&to=${to}${site}`;
  }
  const sites = [...new Set(about.siteIds)].toSorted();
  return `sites/compare?stage=${about.stage}&sites=${sites.join(",")}`;
}

const id = z.uuid();
const rounds = /^rounds\/compare\?from=([^&]+)&to=([^&]+)(?:&site=([^&]+))?$/;
const sites = /^sites\/compare\?stage=(\d{1,2})&sites=([^&]+)$/;

/** The comparison that was written so; null for anything that was not. */
export function readAbout(text: string): DifferenceAbout | null {
  const about = readParts(text);
  if (!about || writeAbout(about) !== text) return null;
  const ids = [
    ...listSitesOf(about),
    ...(about.kind === "rounds" ? about.rounds : []),
  ];
  return ids.every((one) => id.safeParse(one).success) ? about : null;
}

function readParts(text: string): DifferenceAbout | null {
  const [, from, to, siteId = null] = rounds.exec(text) ?? [];
  if (from && to) return { kind: "rounds", rounds: [from, to], siteId };
  const [, stage, list] = sites.exec(text) ?? [];
  return list
    ? { kind: "sites", stage: Number(stage), siteIds: list.split(",") }
    : null;
}

/** The sites it tells of: who may not see all of them is told nothing. */
export function listSitesOf(about: DifferenceAbout): readonly string[] {
  if (about.kind === "sites") return about.siteIds;
  return about.siteId ? [about.siteId] : [];
}
