export const siteStatuses = [
  "active",
  "planned",
  "candidate",
  "paused",
  "closed",
] as const;
export type SiteStatus = (typeof siteStatuses)[number];

/** The four pillars of a community school, as far as a site uses them. */
export const pillars = [
  "integrated_supports",
  "family_engagement",
  "collaborative_leadership",
  "extended_learning",
] as const;
export type Pillar = (typeof pillars)[number];

/** What a form about a site holds. */
export type SiteFields = {
  name: string;
  status: SiteStatus;
  cohort: string | null;
  gradeSpan: string | null;
  pillars: Pillar[];
  leadPartner: string | null;
  pointPersonId: string | null;
};

export const siteFieldNames = [
  "name",
  "status",
  "cohort",
  "gradeSpan",
  "pillars",
  "leadPartner",
  "pointPersonId",
] as const satisfies readonly (keyof SiteFields)[];
