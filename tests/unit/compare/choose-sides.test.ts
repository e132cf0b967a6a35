import { describe, expect, it } from "vitest";
import {
  readCompareSearch,
  writeCompareSearch,
  writeSide,
} from "@/lib/progress/compare-schema";
import {
  chooseSides,
  type ComparableRound,
  type Side,
} from "@/lib/progress/rules/choose-sides";

function round(ordinal: number, closings: number, isOpen = false) {
  const id = `00000000-0000-7000-8000-00000000000${ordinal}`;
  return {
    ...{ id, ordinal, name: `Round ${ordinal}`, isOpen },
    frameworkVersionId: "version",
    closings: Array.from({ length: closings }, (_, at) => ({
      id: `${ordinal}/${at + 1}`,
      number: at + 1,
      closedOn: "2026-06-05",
    })),
  } satisfies ComparableRound;
}

const first = round(1, 1);
const second = round(2, 2);
const open = round(3, 0, true);
const none = { from: null, to: null };
const ask = (
  { id: roundId }: ComparableRound,
  number: number | null = null,
) => ({
  ...{ roundId, number },
});

const say = (side: Side) => side.closing?.id ?? `${side.round.ordinal}/open`;

function choose(
  rounds: ComparableRound[],
  asked: Parameters<typeof chooseSides>[1],
) {
  const chosen = chooseSides(rounds, asked);
  if (chosen.kind === "two") return [say(chosen.from), say(chosen.to)];
  return chosen.kind === "one" ? say(chosen.only) : chosen.kind;
}

describe("asked for neither", () => {
  it.each([
    ["no round", [], "none"],
    ["a round that closed without a picture", [round(1, 0)], "none"],
    ["one closed round", [first], "1/1"],
    ["one open round", [open], "3/open"],
    [
      "two closed rounds, the newest closing of each",
      [second, first],
      ["1/1", "2/2"],
    ],
    [
      "an open round against the last that closed",
      [open, second, first],
      ["2/2", "3/open"],
    ],
  ])("%s", (_, rounds, expected) => {
    expect(choose(rounds, none)).toEqual(expected);
  });
});

describe("asked for rounds", () => {
  const rounds = [open, second, first];
  it.each([
    ["both", { from: ask(first), to: ask(open) }, ["1/1", "3/open"]],
    [
      "both, the later first",
      { from: ask(open), to: ask(first) },
      ["3/open", "1/1"],
    ],
    [
      "an earlier closing",
      { from: ask(second, 1), to: ask(second) },
      ["2/1", "2/2"],
    ],
    ["only to", { from: null, to: ask(second) }, ["1/1", "2/2"]],
    ["only to, the first", { from: null, to: ask(first) }, ["2/2", "1/1"]],
    ["only from", { from: ask(first), to: null }, ["1/1", "3/open"]],
    ["only from, the last", { from: ask(open), to: null }, ["3/open", "2/2"]],
    [
      "a round that is not there",
      { from: ask(round(9, 1)), to: null },
      "unknown",
    ],
    [
      "a closing that is not there",
      { from: ask(second, 3), to: null },
      "unknown",
    ],
    [
      "a closing of a round that has none",
      { from: ask(open, 1), to: null },
      "unknown",
    ],
  ])("%s", (_, asked, expected) => {
    expect(choose(rounds, asked)).toEqual(expected);
  });
});

describe("the address", () => {
  it("is read as it was written", () => {
    const [older, newest] = second.closings;
    const reopened = { ...second, isOpen: true };
    const sides: [Side, string, number | null][] = [
      [{ round: second, closing: newest ?? null }, second.id, null],
      [{ round: second, closing: older ?? null }, `${second.id}.1`, 1],
      [{ round: reopened, closing: null }, second.id, null],
      [{ round: reopened, closing: newest ?? null }, `${second.id}.2`, 2],
    ];
    for (const [side, text, number] of sides) {
      expect(writeSide(side)).toBe(text);
      const search = writeCompareSearch(
        { from: text, to: first.id },
        { kind: "rose", function: "PP", site: first.id },
      );
      const given = Object.fromEntries(new URLSearchParams(search));
      expect(readCompareSearch(given)).toEqual({
        asked: {
          from: { roundId: second.id, number },
          to: { roundId: first.id, number: null },
          site: first.id,
        },
        filter: { kind: "rose", function: "PP", level: null },
      });
    }
  });

  it("takes an empty choice as none, and leaves out filters it does not know", () => {
    expect(
      readCompareSearch({ from: "", site: "", kind: "sank", level: "moon" }),
    ).toEqual({
      asked: { from: null, to: null, site: null },
      filter: { kind: null, function: null, level: null },
    });
  });

  it.each(["x", "1", `${first.id}.0`, `${first.id}.x`, `${first.id}.1.2`])(
    "names no round: %s",
    (from) => {
      expect(readCompareSearch({ from })).toBeNull();
    },
  );
});
