import fc from "fast-check";
import { levels } from "@/lib/framework/schema";
import type { Indicator, StandingOf } from "@/lib/progress/schema";
import type { SystemToJudge } from "@/lib/progress/rules/judge-system";
import {
  defaultRule,
  freshDay,
  staleDay,
  strictRule,
  today,
} from "@/tests/unit/progress/stage-four";

/**
 * Any system the rule may meet: three stages, up to four sites, rows of every
 * level and function, standings of every state, with and without milestones,
 * attestations, history and a move back. Good scores are drawn more often, so
 * that achieved stages come up too.
 */

const stages = [1, 2, 3];
const siteIds = ["site-1", "site-2", "site-3", "site-4"];

type Subject = Pick<StandingOf, "indicatorId" | "siteId">;

const anyRow = fc.record({
  stage: fc.constantFrom(...stages),
  functionCode: fc.constantFrom("CE", "PP", "FR"),
  level: fc.constantFrom(...levels),
});

const anyRows = fc.array(anyRow, { maxLength: 40 }).map((drawn) =>
  drawn.map((row, at): Indicator => ({
    ...row,
    id: `row-${at}`,
    code: `S${row.stage}.${row.functionCode}.C${at + 1}`,
    milestone: (at % 3) + 1,
  })),
);

const anyScore = fc.record({
  state: fc.constant("scored" as const),
  value: fc.constantFrom(0, 1, 2, 2, 2, 3, 3, 3),
  scoredOn: fc.constantFrom(freshDay, freshDay, freshDay, freshDay, staleDay),
});
const anyNonScore = fc.record({
  state: fc.constantFrom(
    "dont_know",
    "not_applicable",
    "disputed",
    "not_scored",
  ),
  value: fc.constant(null),
  scoredOn: fc.constant(null),
});
const anyStanding = fc.oneof(
  { arbitrary: anyScore, weight: 9 },
  { arbitrary: anyNonScore, weight: 1 },
) as fc.Arbitrary<Omit<StandingOf, "indicatorId" | "siteId">>;

const anyDay = fc.constantFrom(null, freshDay, freshDay, freshDay);

const anyMilestones = fc
  .array(anyDay, { minLength: 9, maxLength: 9 })
  .map((days) =>
    days.map((confirmedOn, at) => ({
      stage: Math.floor(at / 3) + 1,
      number: (at % 3) + 1,
      proposedOn: null,
      confirmedOn,
    })),
  );

const anyHistory = fc
  .array(fc.constantFrom(null, null, "2024-05-01"), {
    minLength: 3,
    maxLength: 3,
  })
  .map((days) =>
    days.map((firstAchievedOn, at) => ({ stage: at + 1, firstAchievedOn })),
  );

export const anyAttestation = fc.record({
  stage: fc.constantFrom(...stages),
  confirmedOn: anyDay,
  expiresOn: fc.constantFrom(null, "2026-05-30", today, "2027-01-01"),
});

export const anySystem: fc.Arbitrary<SystemToJudge> = fc
  .record({ rows: anyRows, sites: fc.integer({ min: 0, max: 4 }) })
  .chain(({ rows, sites }) => {
    const activeSiteIds = siteIds.slice(0, sites);
    const subjects = rows.flatMap((row): Subject[] =>
      row.level === "site"
        ? activeSiteIds.map((siteId) => ({ indicatorId: row.id, siteId }))
        : [{ indicatorId: row.id, siteId: null }],
    );
    return fc.record({
      stages: fc.constant(stages),
      rows: fc.constant(rows),
      activeSiteIds: fc.constant(activeSiteIds),
      standings: anyStandingsOf(subjects),
      milestones: anyMilestones,
      attestations: fc.array(anyAttestation, { maxLength: 2 }),
      history: anyHistory,
      revisiting: fc.constantFrom(null, null, ...stages),
      settings: fc.constantFrom(defaultRule, defaultRule, strictRule),
      today: fc.constant(today),
    });
  });

function anyStandingsOf(subjects: Subject[]) {
  const present = fc.option(anyStanding, { freq: 15 });
  return fc
    .array(present, { minLength: subjects.length, maxLength: subjects.length })
    .map((drawn) =>
      subjects.flatMap((subject, at): StandingOf[] => {
        const standing = drawn[at];
        return standing ? [{ ...standing, ...subject }] : [];
      }),
    );
}
