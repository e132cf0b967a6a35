import type { Level } from "@/lib/framework/schema";
import { createGuideAddresses } from "@/lib/framework/view/guide-addresses";

/** Where the parts of a system's pages are. One place, so that links and targets agree. */
export function createAddresses(slug: string) {
  const root = `/${slug}`;
  return {
    home: root,
    homeOfStage: (stage: number) => `${root}?stage=${stage}`,
    stage: (stage: number) => `${root}/stages/${stage}`,
    milestones: (stage: number) => `${root}/stages/${stage}#milestones`,
    rows: (stage: number, of: { functionCode: string; level?: Level }) =>
      `${root}/stages/${stage}?${query({ function: of.functionCode, level: of.level })}`,
    row: (code: string, siteId?: string) =>
      `${root}/rows/${code}${siteId ? `?${query({ site: siteId })}` : ""}`,
    rowRoundsCsv: (code: string, siteId?: string) =>
      `${root}/rows/${code}/rounds.csv${siteId ? `?${query({ site: siteId })}` : ""}`,
    score: root + "/score",
    scoreOf: (siteId: string | null, stage: number) =>
      `${root}/score?${query({ subject: siteId ?? "system", stage: String(stage) })}`,
    scoreOfSite: (siteId: string) =>
      `${root}/score?${query({ subject: siteId })}`,
    /** One subject's rows that need agreement. */
    disputedOf: (siteId: string | null, stage: number) =>
      `${root}/score?${query({ subject: siteId ?? "system", stage: String(stage), view: "list", filter: "needs_agreement" })}`,
    /** Every subject side by side. */
    matrix: (stage: number) =>
      `${root}/score?${query({ view: "matrix", stage: String(stage) })}`,
    rounds: `${root}/rounds`,
    newRound: `${root}/rounds/new`,
    round: (roundId: string) => `${root}/rounds/${roundId}`,
    roundPlan: (roundId: string) => `${root}/rounds/${roundId}/plan`,
    /** Its scores in a spreadsheet, there and back. */
    roundSheet: (roundId: string) => `${root}/rounds/${roundId}/sheet`,
    review: (roundId: string, siteId?: string) =>
      `${root}/rounds/${roundId}/review${siteId ? `?${query({ site: siteId })}` : ""}`,
    /** Where a group settles the rows that wait. */
    meeting: (roundId: string) => `${root}/rounds/${roundId}/meeting`,
    closing: (roundId: string, number: number) =>
      `${root}/rounds/${roundId}/closing?${query({ number: String(number) })}`,
    story: (page = 1) =>
      `${root}/stages/history${page > 1 ? `?${query({ page: String(page) })}` : ""}`,
    pathCsv: `${root}/stages/history/path.csv`,
    compare: (search = "") => `${root}/rounds/compare${search}`,
    compareCsv: (search: string) =>
      `${root}/rounds/compare/compare.csv${search}`,
    concerns: `${root}/concerns`,
    concern: (id: string) => `${root}/concerns/${id}`,
    newConcern: (code?: string, siteId?: string) =>
      code
        ? `${root}/concerns/new?${query({ row: code, site: siteId })}`
        : `${root}/concerns/new`,
    /** With what a review found to need action. */
    newConcernOf: (priorityId: string) =>
      `${root}/concerns/new?${query({ priority: priorityId })}`,
    themes: `${root}/concerns/themes`,
    theme: (id: string) => `${root}/concerns/themes/${id}`,
    plan: `${root}/plan`,
    action: (id: string) => `${root}/plan/${id}`,
    /** The form, with what the action comes from. */
    newAction: (from: Record<string, string | undefined> = {}) => {
      const search = query(from);
      return `${root}/plan/new${search && `?${search}`}`;
    },
    meetings: `${root}/meetings`,
    meetingOf: (id: string) => `${root}/meetings/${id}`,
    newMeeting: `${root}/meetings/new`,
    /** Data reviews, pitfall checks and scans; the review of a round is another page. */
    groupReviews: `${root}/reviews`,
    groupReview: (id: string, item?: string | null) =>
      `${root}/reviews/${id}${item ? `#${item}` : ""}`,
    newGroupReview: (kind: string, siteId?: string) =>
      `${root}/reviews/new?${query({ kind, site: siteId })}`,
    reports: `${root}/reports`,
    report: (id: string) => `${root}/reports/${id}`,
    newReport: `${root}/reports/new`,
    support: `${root}/support`,
    supportAt: (siteId: string) => `${root}/support?${query({ site: siteId })}`,
    supportOf: (id: string) => `${root}/support/${id}`,
    /** The form, with the concern it answers or the site it was given to. */
    newSupport: (from: Record<string, string | undefined> = {}) => {
      const search = query(from);
      return `${root}/support/new${search && `?${search}`}`;
    },
    supportCsv: (search: string) => `${root}/support/support.csv${search}`,
    supportTraining: `${root}/support/training`,
    concernMeasures: `${root}/concerns/measures`,
    sites: `${root}/sites`,
    compareSites: (search = "") => `${root}/sites/compare${search}`,
    compareSitesCsv: (search: string) =>
      `${root}/sites/compare/compare.csv${search}`,
    site: (siteId: string) => `${root}/sites/${siteId}`,
    how: (stage: number, siteId?: string) =>
      `${root}/how?${query({ stage: String(stage), site: siteId })}`,
    localRows: `${root}/settings/rows`,
    localRow: (code: string) => `${root}/settings/rows/${code}`,
    newLocalRow: `${root}/settings/rows/new`,
    cellsCsv: (stage: number) => `${root}/how/cells.csv?stage=${stage}`,
    guide: createGuideAddresses(slug),
    sitesCsv: (search: string) => `${root}/sites/sites.csv${search}`,
  };
}
export type Addresses = ReturnType<typeof createAddresses>;

function query(entries: Record<string, string | undefined>) {
  const given = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return new URLSearchParams(given).toString();
}
