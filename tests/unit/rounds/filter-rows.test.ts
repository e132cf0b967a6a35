import { expect, test } from "vitest";
import {
  countFilters,
  countProgress,
  type Entry,
  findNextUnscored,
} from "@/lib/rounds/queue/filter-rows";
import { noWork } from "@/lib/rounds/queue/queue-state";
import {
  hasChanged,
  repeatLast,
  type ScoreRow,
  viewRow,
} from "@/lib/rounds/queue/row-view";
import type { RatingView, ScoreState } from "@/lib/rounds/schema";
import { score } from "./fake-queue";

const rows = [
  makeRow("A", "scored", 2),
  makeRow("B", "not_scored", null),
  makeRow("C", "scored", 1),
  makeRow("D", "disputed", null),
  makeRow("E", "not_applicable", null),
  makeRow("F", "not_scored", null),
  makeRow("G", "dont_know", null),
];
const entries: Entry[] = rows.map((row) => ({
  row,
  view: viewRow(row, noWork),
}));

test("each filter counts its rows; a row not applicable is out of the denominator", () => {
  expect(countFilters(entries, 2)).toEqual({
    all: 7,
    unscored: 2,
    changed: 0,
    not_met: 1,
    needs_agreement: 1,
    mine: 7,
  });
  expect(countProgress(entries)).toEqual({
    scored: 2,
    of: 6,
    left: 2,
    dontKnow: 1,
    notApplicable: 1,
    disputed: 1,
    waiting: 0,
  });
});

test("the next unscored row is the one after, round the end, and never the row itself", () => {
  expect(findNextUnscored(entries, null)?.code).toBe("B");
  expect(findNextUnscored(entries, "B")?.code).toBe("F");
  expect(findNextUnscored(entries, "G")?.code).toBe("B");
  const onlyOne = entries.filter(({ row }) => row.code === "B");
  expect(findNextUnscored(onlyOne, "B")).toBeNull();
  const notMine = entries.map(({ row, view }) => ({
    row: { ...row, canRate: false },
    view,
  }));
  expect(findNextUnscored(notMine, null)).toBeNull();
});

test("the last round is a tag and an act, never a choice", () => {
  const row: ScoreRow = {
    ...makeRow("A", "not_scored", null),
    last: { state: "scored", value: 2 },
  };
  const view = viewRow(row, noWork);
  expect(view.choice).toEqual(score(null));
  expect(repeatLast(row, view)).toEqual(score(2));
  expect(hasChanged(row, view.settled)).toBe(false);
  expect(hasChanged(row, { state: "scored", value: 1 })).toBe(true);
  const notApplicable = { state: "not_applicable", value: null } as const;
  expect(repeatLast({ ...row, last: notApplicable }, view)).toBeNull();
});

test("two sides that differ are to be settled before the server says so", () => {
  const row: ScoreRow = {
    ...makeRow("A", "scored", 1),
    siteId: "site",
    side: "intermediary",
    other: rating(1),
  };
  const pending = {
    ...{ roundId: "round", indicatorId: "A", siteId: "site", title: "" },
    ...{ key: "k", systemSlug: "s", at: 1, status: "waiting" as const },
    ...{ wasTried: false, kind: "rating" as const, choice: score(2) },
    ...{ before: score(null), version: 0, after: null, isUndo: false },
  };
  const view = viewRow(row, { ...noWork, ratings: [pending] });
  expect(view.settled).toEqual({ state: "disputed", value: null });
  expect(view.choice).toEqual(score(2));
});

test("what the server said last is shown until the page is read again, and then the page", () => {
  const row = { ...makeRow("A", "scored", 1), mine: rating(1, 4) };
  const told = (version: number) => ({
    ...noWork,
    saved: {
      rating: {
        rating: rating(2, version),
        settled: { state: "scored" as const, value: 2 },
      },
      isUndo: false,
      at: 5,
    },
  });
  expect(viewRow(row, told(5))).toMatchObject({
    choice: { value: 2 },
    settled: { value: 2 },
    savedAt: 5,
  });
  expect(viewRow(row, told(3))).toMatchObject({
    choice: { value: 1 },
    settled: { value: 1 },
    savedAt: null,
  });
});

test("a row that waits for a second person needs agreement and is not to be scored", () => {
  const said = {
    ...rating(0),
    value: null,
    nonScore: "not_applicable" as const,
    reason: "We are all of one age.",
  };
  const waiting: ScoreRow = {
    ...makeRow("A", "not_scored", null),
    mine: said,
  };
  const look = (row: ScoreRow) => [{ row, view: viewRow(row, noWork) }];
  expect(viewRow(waiting, noWork).waiting).toEqual({
    voice: "own",
    rating: said,
  });
  expect(countFilters(look(waiting), 2)).toMatchObject({
    unscored: 0,
    needs_agreement: 1,
  });
  expect(countProgress(look(waiting))).toMatchObject({ left: 0, waiting: 1 });
  expect(findNextUnscored(look(waiting), null)).toBeNull();
  const beside = { ...waiting, mine: null, other: said };
  expect(
    viewRow({ ...beside, side: "intermediary" }, noWork).waiting,
  ).toMatchObject({ voice: "own" });
  const agreed = { ...waiting, mine: { ...said, secondedBy: "Dana" } };
  expect(viewRow(agreed, noWork).waiting).toBeNull();
});

test("what one rater of a panel says settles nothing, and is no longer theirs to do", () => {
  const row: ScoreRow = {
    ...makeRow("A", "not_scored", null),
    mine: rating(2),
    panel: {
      ...{ isAsked: true, hasHandedIn: false, isOpened: false, ratings: [] },
      ...{ range: null, decision: null, version: 0, missing: [] },
    },
  };
  const view = viewRow(row, noWork);
  expect(view).toMatchObject({
    choice: { value: 2 },
    settled: { state: "not_scored" },
    waiting: null,
  });
  expect(countFilters([{ row, view }], 2).unscored).toBe(0);
  const unrated = { ...row, mine: null };
  const entry = { row: unrated, view: viewRow(unrated, noWork) };
  expect(findNextUnscored([entry], null)).toBe(unrated);
});

function makeRow(
  code: string,
  state: ScoreState,
  value: number | null,
): ScoreRow {
  return {
    ...{ indicatorId: code, code, title: code, text: code, level: "site" },
    ...{ functionCode: "CE", functionName: "CE", milestone: 1, canRate: true },
    isLocal: false,
    ...{ mine: null, other: null, settled: { state, value }, last: null },
    ...{ evidenceCount: 0, roundId: "round", siteId: null, side: "own" },
    ...{ panel: null, decision: null, lock: null, openQuestions: 0 },
  };
}

function rating(value: number, version = 1): RatingView {
  return {
    ...score(value),
    version,
    byId: "maya",
    byName: "Maya",
    at: "2026-11-22T10:40Z",
    secondedBy: null,
  };
}
