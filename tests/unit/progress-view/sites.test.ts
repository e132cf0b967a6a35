import { describe, expect, test } from "vitest";
import type { ScoreValue, StandingOf } from "@/lib/progress/schema";
import { viewSites } from "@/lib/progress/view/sites";
import {
  type SubjectCounts,
  tallySubjects,
} from "@/lib/progress/view/tally-subjects";
import {
  defaultRule,
  freshDay,
  rowsOfStage,
  today,
} from "@/tests/unit/progress/stage-four";

const indicators = rowsOfStage();
const siteRows = indicators.filter((row) => row.level === "site");
const names = ["Ash", "Birch", "Cedar", "Dogwood", "Elm"];
const sites = names.map((name) => ({ id: name, name }));
const nothing = {
  n0: 0,
  n1: 0,
  n2: 0,
  n3: 0,
  dontKnow: 0,
  notApplicable: 0,
  disputed: 0,
};

const standingsOf = (siteId: string, value: ScoreValue): StandingOf[] =>
  siteRows.map((row) => ({
    indicatorId: row.id,
    siteId,
    state: "scored",
    value,
    scoredOn: freshDay,
  }));

const counts = (
  siteId: string,
  ordinal: number,
  more: Partial<SubjectCounts>,
) => ({
  ...nothing,
  siteId,
  ordinal,
  level: "site" as const,
  isOpen: ordinal === 2,
  ...more,
});

function view(summaries: ReturnType<typeof counts>[], standings: StandingOf[]) {
  const ids = sites.map((site) => site.id);
  return viewSites({
    headline: { accepted: [] },
    stage: 4,
    stages: [3, 4],
    indicators,
    sites,
    standings,
    summaries,
    subjects: tallySubjects(indicators, 4, ids, summaries),
    dueOn: "2026-07-01",
    settings: defaultRule,
    today,
  });
}

describe("sites as small multiples", () => {
  const all = names.flatMap((name) =>
    standingsOf(name, name === "Elm" ? 1 : 2),
  );
  const summaries = [
    counts("Elm", 1, { n2: 20 }),
    counts("Elm", 2, { n1: 20 }),
    counts("Dogwood", 2, {}),
    counts("Cedar", 2, { n2: 18, disputed: 2 }),
    counts("Birch", 2, { n2: 6 }),
    counts("Ash", 2, { n3: 20 }),
  ];
  const seen = view(summaries, all);

  test("come by what asks for a look: fallen, silent, disputed, behind, then the rest", () => {
    expect(seen.map((site) => [site.name, site.attention?.kind])).toEqual([
      ["Elm", "fell"],
      ["Dogwood", "nothing"],
      ["Cedar", "disputed"],
      ["Birch", "behind"],
      ["Ash", undefined],
    ]);
  });

  test("never by how high they stand", () => {
    const low = ["Ash", "Birch"].flatMap((name) =>
      standingsOf(name, name === "Ash" ? 0 : 3),
    );
    const done = names.map((name) => counts(name, 2, { n0: 20 }));
    expect(view(done, low).map((site) => site.name)).toEqual(names);
  });

  test("end with what stands today", () => {
    expect(seen.find((site) => site.name === "Elm")).toMatchObject({
      shares: [1, 0],
      met: 0,
      known: 20,
      workingStage: 4,
      lastScoredOn: freshDay,
    });
  });
});

describe("who has scored what", () => {
  test("leaves not applicable rows out and tells no answer from don't know", () => {
    const [community, intermediary, ash] = tallySubjects(
      indicators,
      4,
      ["Ash"],
      [
        counts("Ash", 2, {
          n1: 5,
          n3: 2,
          dontKnow: 1,
          notApplicable: 3,
          disputed: 2,
        }),
      ],
    );
    expect(community).toMatchObject({ siteId: null, rows: 13, unscored: 13 });
    expect(intermediary).toMatchObject({ rows: 7, scored: 0 });
    expect(ash).toEqual({
      siteId: "Ash",
      level: "site",
      rows: 17,
      scored: 7,
      dontKnow: 1,
      disputed: 2,
      unscored: 7,
    });
  });

  test("counts the open round only", () => {
    const [, , ash] = tallySubjects(
      indicators,
      4,
      ["Ash"],
      [counts("Ash", 1, { n2: 20 })],
    );
    expect(ash).toMatchObject({ rows: 20, scored: 0, unscored: 20 });
  });
});
