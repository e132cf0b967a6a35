import type { CastMember } from "../cast";
import { addDays, addMonths, toWorkingDay } from "./calendar";
import type { Row, SeedContext } from "./context";
import { membershipId, personId, siteId } from "./ids";

/** People and their passwords, once each, whatever number of systems they are in. */
export function toPeopleRows(
  cast: CastMember[],
  hashes: Map<string, string>,
  today: string,
) {
  const people = [
    ...new Map(cast.map((member) => [member.email, member])).values(),
  ];
  const createdAt = `${addMonths(today, -41)}T15:00:00.000Z`;
  return {
    people: people.map(({ email, name, locale, disabledDaysAgo }) => ({
      id: personId(email),
      email,
      name,
      locale: locale ?? null,
      createdAt,
      disabledAt: disabledDaysAgo
        ? `${toWorkingDay(addDays(today, -disabledDaysAgo))}T16:20:00.000Z`
        : null,
    })),
    credentials: people.map(({ email, password }) => ({
      personId: personId(email),
      passwordHash: hashes.get(password),
      changedAt: createdAt,
    })),
  };
}

export function toMembershipRows({
  plan: { slug, startedMonthsAgo },
  members,
  systemId,
  today,
}: SeedContext): { memberships: Row[]; membershipSites: Row[] } {
  const termFrom = addMonths(today, -startedMonthsAgo);
  return {
    memberships: members.map((member) => ({
      systemId,
      id: membershipId(slug, member.email),
      personId: personId(member.email),
      role: member.role,
      title: member.title,
      adminSince: member.isAdmin ? `${termFrom}T15:00:00.000Z` : null,
      termFrom,
      termTo: member.endedDaysAgo ? addDays(today, -member.endedDaysAgo) : null,
      version: 1,
    })),
    membershipSites: members.flatMap((member) =>
      member.sites.map((site) => ({
        systemId,
        membershipId: membershipId(slug, member.email),
        siteId: siteId(slug, site),
      })),
    ),
  };
}
