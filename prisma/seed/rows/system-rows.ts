import type { SitePlan } from "../plan";
import { addDays, addMonths, toWorkingDay } from "./calendar";
import type { Row, SeedContext } from "./context";
import { membershipId, siteId } from "./ids";

export function toSystemRow({ plan, ...context }: SeedContext, name: string) {
  const startedOn = addMonths(context.today, -plan.startedMonthsAgo);
  return {
    id: context.systemId,
    slug: plan.slug,
    name,
    boundary: plan.boundary,
    frameworkVersionId: context.framework.versionId,
    rulePreset: "default",
    localRowsVersion: plan.localRows.length,
    sitesSeeEachOtherSince: plan.areSitesOpen
      ? `${startedOn}T15:00:00.000Z`
      : null,
    sampleSince: `${context.today}T00:00:00.000Z`,
    createdAt: `${startedOn}T14:30:00.000Z`,
    version: 1,
  };
}

export function toSiteRows({ plan, systemId, today }: SeedContext): Row[] {
  return plan.sites.map((site) => ({
    systemId,
    id: siteId(plan.slug, site.name),
    name: site.name,
    status: site.status,
    cohort: nameCohort(site, today),
    gradeSpan: site.gradeSpan,
    pillars: site.pillars,
    leadPartner: site.leadPartner,
    createdAt: siteAddedAt(site, today),
    version: 1,
    pointPersonMembershipId: site.pointPerson
      ? membershipId(plan.slug, site.pointPerson)
      : null,
  }));
}

export const siteAddedAt = (site: SitePlan, today: string) =>
  `${toWorkingDay(addDays(today, -site.addedDaysAgo))}T15:10:00.000Z`;

/** A cohort is called by the year in which its school year began; a school year begins in July. */
function nameCohort({ cohortYearsAgo }: SitePlan, today: string) {
  if (cohortYearsAgo === null) return null;
  const schoolYear = Number(addMonths(today, -6).slice(0, 4));
  return String(schoolYear - cohortYearsAgo);
}
