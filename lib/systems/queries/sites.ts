import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeSite } from "@/lib/rounds/policy";
import { type Pillar, pillars, type SiteStatus } from "../site-fields";

export type SiteDetail = {
  cohort: string | null;
  gradeSpan: string | null;
  pillars: Pillar[];
  leadPartner: string | null;
  pointPersonId: string | null;
  pointPersonName: string | null;
  coordinators: string[];
  version: number;
};

export type SiteEntry = {
  id: string;
  name: string;
  status: SiteStatus;
  /** null: not for this reader. */
  detail: SiteDetail | null;
};

type SiteRow = Omit<SiteDetail, "pillars"> &
  Omit<SiteEntry, "detail"> & { pillars: string[] };

/** Every site of the system by name; details only of those the reader may see. One statement. */
export function listSites(scope: Scope): Promise<SiteEntry[]> {
  return readSystem(scope, (tx) => listSitesIn(tx, scope));
}

/** One site with its details; not found also where the reader may not see it. */
export async function getSite(
  scope: Scope,
  siteId: string,
): Promise<SiteEntry & { detail: SiteDetail }> {
  if (!canSeeSite(scope, siteId)) throw new AppError("not_found");
  const [site] = await readSystem(scope, (tx) =>
    listSitesIn(tx, scope, siteId),
  );
  if (!site?.detail) throw new AppError("not_found");
  return { ...site, detail: site.detail };
}

async function listSitesIn(
  tx: Transaction,
  scope: Scope,
  only: string | null = null,
): Promise<SiteEntry[]> {
  const { systemId } = scope;
  const rows = await tx.$queryRaw<SiteRow[]>`
    SELECT s."id", s."name", s."status"::text AS "status", s."cohort", s."gradeSpan",
           s."pillars", s."leadPartner", s."version",
           s."pointPersonMembershipId" AS "pointPersonId", point."name" AS "pointPersonName",
           ARRAY(SELECT p."name" FROM "MembershipSite" x
                   JOIN "Membership" m ON m."systemId" = x."systemId" AND m."id" = x."membershipId"
                   JOIN "Person" p ON p."id" = m."personId"
                  WHERE x."systemId" = s."systemId" AND x."siteId" = s."id"
                    AND m."role" = 'site_coordinator' AND m."termFrom" <= ${today()}::date
                    AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date)
                    AND p."disabledAt" IS NULL
                  ORDER BY p."name") AS "coordinators"
      FROM "Site" s
      LEFT JOIN "Membership" pm ON pm."systemId" = s."systemId" AND pm."id" = s."pointPersonMembershipId"
      LEFT JOIN "Person" point ON point."id" = pm."personId"
     WHERE s."systemId" = ${systemId}::uuid AND (${only}::uuid IS NULL OR s."id" = ${only}::uuid)
     ORDER BY s."name" LIMIT 1000`;
  return rows.map((row) => toEntry(row, canSeeSite(scope, row.id)));
}

function toEntry(
  { id, name, status, ...detail }: SiteRow,
  isOpen: boolean,
): SiteEntry {
  const known = pillars.filter((pillar) => detail.pillars.includes(pillar));
  return {
    id,
    name,
    status,
    detail: isOpen ? { ...detail, pillars: known } : null,
  };
}

export type PointPerson = { membershipId: string; name: string };

/** Intermediary staff of today: who may be a site's point person. */
export function listPointPeople(scope: Scope): Promise<PointPerson[]> {
  return readSystem(scope, async (tx) => {
    const day = fromDay(today());
    const found = await tx.membership.findMany({
      where: {
        systemId: scope.systemId,
        role: "intermediary_staff",
        termFrom: { lte: day },
        OR: [{ termTo: null }, { termTo: { gte: day } }],
      },
      select: { id: true, person: { select: { name: true } } },
      orderBy: { person: { name: "asc" } },
      take: 200,
    });
    return found.map(({ id, person }) => ({
      membershipId: id,
      name: person.name,
    }));
  });
}
