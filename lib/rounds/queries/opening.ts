import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { Level } from "@/lib/framework/schema";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canBeAsked } from "../policy";
import type { AskedPerson } from "../rules/draw-asks";
import { listActiveSites, listAskable } from "./askable";

/** Someone who can be named for a level; some only where a panel rates it. */
export type NamedChoice = AskedPerson & { isPanelOnly: boolean };

export type OpeningChoices = {
  framework: FrameworkView;
  sites: { id: string; name: string; hasCoordinator: boolean }[];
  people: Record<Level, NamedChoice[]>;
};

/** What can be chosen where a round is opened. */
export function readOpening(scope: Scope): Promise<OpeningChoices> {
  return readSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope);
    const people = await listAskable(tx, scope);
    const sites = await listActiveSites(tx, scope);
    const held = new Set(
      people
        .filter(({ role }) => role === "site_coordinator")
        .flatMap(({ siteIds }) => siteIds),
    );
    return {
      framework,
      sites: sites.map((one) => ({ ...one, hasCoordinator: held.has(one.id) })),
      people: {
        community_wide: listNamed(people, "community_wide"),
        intermediary: listNamed(people, "intermediary"),
        site: listNamed(people, "site"),
      },
    };
  });
}

function listNamed(people: readonly AskedPerson[], level: Level) {
  const part = { level, siteId: null };
  return people
    .filter((person) => canBeAsked(person, part, "panel"))
    .map((person) => ({
      ...person,
      isPanelOnly: !canBeAsked(person, part, "direct"),
    }));
}
