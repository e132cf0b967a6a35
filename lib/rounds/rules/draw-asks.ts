import type { Role } from "@/lib/auth/roles";
import type { Ask } from "./panel-gaps";
import type { RoundMode } from "../round-modes";

/** Someone of the system as the plan of a round knows them. */
export type Askable = {
  role: Role;
  siteIds: readonly string[];
};

export type AskedPerson = Askable & { personId: string; name: string };

/** Each site's own coordinators, asked for all its rows. */
export function askCoordinators(
  people: readonly AskedPerson[],
  siteIds: readonly string[],
): Ask[] {
  const asked = new Set(siteIds);
  return people
    .filter(({ role }) => role === "site_coordinator")
    .flatMap(({ personId, siteIds: own }) =>
      own
        .filter((siteId) => asked.has(siteId))
        .map((siteId) => ({
          personId,
          level: "site" as const,
          siteId,
          functionCode: null,
        })),
    );
}

/** Those named for the whole of a level, and where a panel rates the sites each site's own coordinators. */
export function drawAsks(
  named: readonly Omit<Ask, "siteId">[],
  siteMode: RoundMode,
  coordinators: readonly Ask[],
): Ask[] {
  const asks = named.map((one) => ({ ...one, siteId: null }));
  return siteMode === "panel" ? [...asks, ...coordinators] : asks;
}
