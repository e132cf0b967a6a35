import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { joinOpenRound } from "@/lib/rounds/mutations/join-round";
import { canEditSites } from "../policy";
import type { SiteFields } from "../site-fields";
import type { AddSite, ChangeSite } from "../schema";

/** Adds a site; the same form sent twice adds one. Throws name_taken, not_found (point person). */
export async function addSite(
  scope: Scope,
  { key, ...fields }: AddSite,
): Promise<{ siteId: string }> {
  requireEditor(scope);
  const { systemId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "add_site" }, async () => {
      await requirePointPerson(tx, scope, fields.pointPersonId);
      const site = await tx.site.create({
        data: { systemId, ...toColumns(fields) },
      });
      await recordEvent(tx, scope, {
        verb: "site_added",
        subjectType: "site",
        subjectId: site.id,
        siteId: site.id,
        after: fields,
      });
      if (fields.status === "active") await joinOpenRound(tx, scope, site.id);
      return { siteId: site.id };
    }),
  );
}

/**
 * Changes a site read at `version`. A write upon an older version is refused
 * as stale, with what stands now in the detail.
 */
export async function changeSite(
  scope: Scope,
  { siteId, version, ...fields }: ChangeSite,
): Promise<{ siteId: string }> {
  requireEditor(scope);
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const before = await tx.site.findUnique({
      where: { systemId_id: { systemId, id: siteId } },
    });
    if (!before) throw new AppError("not_found");
    await requirePointPerson(tx, scope, fields.pointPersonId);
    const changed = await tx.site.updateMany({
      where: { systemId, id: siteId, version },
      data: { ...toColumns(fields), version: version + 1 },
    });
    if (changed.count === 0)
      throw new AppError("stale", await readStanding(tx, scope, siteId));
    await recordEvent(tx, scope, {
      verb: "site_changed",
      subjectType: "site",
      subjectId: siteId,
      siteId,
      before: toFields(before),
      after: fields,
    });
    if (before.status !== "active" && fields.status === "active")
      await joinOpenRound(tx, scope, siteId);
    return { siteId };
  });
}

/** What a refused form has to be held against: the values of now, and their version. */
async function readStanding(tx: Transaction, scope: Scope, siteId: string) {
  const site = await tx.site.findUniqueOrThrow({
    where: { systemId_id: { systemId: scope.systemId, id: siteId } },
  });
  return { version: site.version, site: toFields(site) };
}

function requireEditor(scope: Scope) {
  if (!canEditSites(scope)) throw new AppError("forbidden");
}

async function requirePointPerson(
  tx: Transaction,
  { systemId }: Scope,
  id: string | null,
) {
  if (id === null) return;
  const found = await tx.membership.findFirst({
    where: { systemId, id, role: "intermediary_staff" },
    select: { id: true },
  });
  if (!found) throw new AppError("not_found");
}

function toColumns({ pointPersonId, ...fields }: SiteFields) {
  return { ...fields, pointPersonMembershipId: pointPersonId };
}

function toFields(site: {
  name: string;
  status: string;
  cohort: string | null;
  gradeSpan: string | null;
  pillars: string[];
  leadPartner: string | null;
  pointPersonMembershipId: string | null;
}) {
  const { name, status, cohort, gradeSpan, pillars, leadPartner } = site;
  return {
    name,
    status,
    cohort,
    gradeSpan,
    pillars,
    leadPartner,
    pointPersonId: site.pointPersonMembershipId,
  };
}
