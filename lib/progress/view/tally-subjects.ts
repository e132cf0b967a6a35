import type { Level } from "@/lib/framework/schema";
import type { Indicator } from "@/lib/progress/schema";

/** One line of RoundSummary, as far as it is counted here. */
export type SubjectCounts = {
  siteId: string | null;
  level: Level;
  isOpen: boolean;
  n0: number;
  n1: number;
  n2: number;
  n3: number;
  dontKnow: number;
  notApplicable: number;
  disputed: number;
};

/** What one subject has said in the open round about its rows of one level. */
export type SubjectTally = {
  siteId: string | null;
  level: Level;
  /** Rows there are, without those said not to apply. */
  rows: number;
  scored: number;
  dontKnow: number;
  disputed: number;
  /** Rows nobody has said anything about. */
  unscored: number;
};

/** Who has scored what in the open round, at one stage: the two levels of the system, then each active site. */
export function tallySubjects(
  indicators: readonly Indicator[],
  stage: number,
  siteIds: readonly string[],
  summaries: readonly SubjectCounts[],
): SubjectTally[] {
  const open = summaries.filter((one) => one.isOpen);
  const countRows = (level: Level) =>
    indicators.filter((row) => row.stage === stage && row.level === level)
      .length;
  const subjects = [
    { siteId: null, level: "community_wide" as const },
    { siteId: null, level: "intermediary" as const },
    ...siteIds.map((siteId) => ({ siteId, level: "site" as const })),
  ];
  return subjects
    .map(({ siteId, level }) =>
      tallySubject(
        { siteId, level },
        countRows(level),
        open.find((one) => one.siteId === siteId && one.level === level),
      ),
    )
    .filter((one) => one.rows > 0);
}

function tallySubject(
  subject: Pick<SubjectTally, "siteId" | "level">,
  total: number,
  counts: SubjectCounts | undefined,
): SubjectTally {
  const scored = counts ? counts.n0 + counts.n1 + counts.n2 + counts.n3 : 0;
  const { dontKnow = 0, notApplicable = 0, disputed = 0 } = counts ?? {};
  const rows = total - notApplicable;
  const unscored = Math.max(0, rows - scored - dontKnow - disputed);
  return { ...subject, rows, scored, dontKnow, disputed, unscored };
}
