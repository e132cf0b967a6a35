import type { RoundDates } from "./calendar";
import { findMember, type Row, type SeedContext } from "./context";
import { personId, roundId, seedId, siteId } from "./ids";

/** Whom the intermediary asked for what, a quarter of an hour after the open round began. */
export function toAssignments(
  context: SeedContext,
  { startsOn, closedOn }: RoundDates,
  ordinal: number,
): Row[] {
  if (closedOn) return [];
  const { plan, systemId } = context;
  const by = findMember(context, "intermediary_staff").email;
  return plan.assignments.map(({ person, level, site, functionCode }) => ({
    systemId,
    id: seedId("assignment", plan.slug, person, level, site ?? ""),
    roundId: roundId(plan.slug, ordinal),
    personId: personId(person),
    level,
    siteId: site ? siteId(plan.slug, site) : null,
    functionCode: functionCode ?? null,
    assignedById: personId(by),
    assignedAt: `${startsOn}T14:20:00.000Z`,
  }));
}
