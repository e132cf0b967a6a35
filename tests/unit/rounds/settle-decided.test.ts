import { describe, expect, it } from "vitest";
import { doesDecisionHold } from "@/lib/rounds/rules/settle-decided";
import { findSiteLock } from "@/lib/rounds/rules/site-lock";

const before = "2026-11-01T10:00:00.000Z";
const decidedAt = "2026-11-02T10:00:00.000Z";
const after = "2026-11-03T10:00:00.000Z";

const said = (value: number | null, at = before) => ({
  value,
  nonScore: null,
  at,
});
const notHere = (at: string) => ({
  value: null,
  nonScore: "not_applicable" as const,
  at,
});
const decided = (value: number) => ({
  value,
  nonScore: null,
  at: decidedAt,
});

describe("a decision of the group", () => {
  it.each([
    ["nothing has changed", said(1), said(3), true],
    ["the site now says what was decided", said(2, after), said(3), true],
    ["the intermediary does", said(1), said(2, after), true],
    ["both do", said(2, after), said(2, after), true],
    ["one takes back what they said", said(null, after), said(3), true],
    ["the site says something else", said(0, after), said(3), false],
    ["the site says again what it had said", said(1, after), said(3), false],
    ["the intermediary says something else", said(1), said(0, after), false],
    ["they agree on something else", said(3, after), said(3), false],
    ["one says that it does not apply", notHere(after), said(3), false],
    [
      "one takes it back and the other moves",
      said(null),
      said(1, after),
      false,
    ],
  ])("%s", (_, own, intermediary, holds) => {
    expect(doesDecisionHold(decided(2), { own, intermediary })).toBe(holds);
  });

  it("that the row does not apply needs nobody else to agree", () => {
    const decision = { ...notHere(decidedAt) };
    const own = notHere(after);
    const both = { own, intermediary: said(3) };
    expect(doesDecisionHold(decision, both)).toBe(true);
    const other = { own: said(1, after), intermediary: said(3) };
    expect(doesDecisionHold(decision, other)).toBe(false);
  });
});

describe("a site's rows are drawn as they can be changed", () => {
  it.each([
    ["scoring", null, null, null],
    ["sent_back", null, null, null],
    ["submitted", "handed_in", null, "handed_in"],
    ["accepted", "accepted", "accepted_beside", "accepted"],
  ] as const)("%s", (state, own, beside, other) => {
    expect(findSiteLock("own", state)).toBe(own);
    expect(findSiteLock("intermediary", state)).toBe(beside);
    expect(findSiteLock(null, state)).toBe(other);
  });
});
