import type { CastMember, Operator } from "../cast";
import { addDays, addMonths, toWorkingDay } from "./calendar";
import type { Row, SeedContext } from "./context";
import { membershipId, personId, siteId } from "./ids";

/** People and their passwords, once each, whatever number of systems they are in; operators are in none. */
export function toPeopleRows(
  cast: CastMember[],
  operators: Operator[],
  hashes: Map<string, string>,
  today: string,
) {
  const people = [
    ...new Map(cast.map((member) => [member.email, member])).values(),
  ];
  const createdAt = `${addMonths(today, -41)}T15:00:00.000Z`;
  const toPerson = ({ email, name }: Operator) => ({
    id: personId(email),
    email,
    name,
    createdAt,
  });
  return {
    people: [
      ...people.map((member) => ({
        ...toPerson(member),
        locale: member.locale ?? null,
        disabledAt: member.disabledDaysAgo
          ? `${toWorkingDay(addDays(today, -member.disabledDaysAgo))}T16:20:00.000Z`
          : null,
        operatorSince: null,
      })),
      ...operators.map((operator) => ({
        ...toPerson(operator),
        operatorSince: createdAt,
      })),
    ],
    credentials: [...people, ...operators].map(({ email, password }) => ({
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
