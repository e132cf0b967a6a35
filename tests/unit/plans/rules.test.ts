import { describe, expect, it } from "vitest";
import { findDue } from "@/lib/plans/rules/due";
import { readActionChange } from "@/lib/plans/rules/read-change";
import { readOrigin } from "@/lib/plans/rules/read-origin";
import { readPlanSearch, writePlanSearch } from "@/lib/plans/rules/search";

const id = "019adf34-0000-7000-8000-000000000001";
const today = "2026-11-29";

describe("how far off a day is", () => {
  it.each([
    ["2026-11-29", { days: 0, when: "today" }],
    ["2026-11-28", { days: 1, when: "past" }],
    ["2026-12-06", { days: 7, when: "coming" }],
  ] as const)("%s", (dueOn, expected) => {
    expect(findDue({ state: "planned", dueOn }, today)).toEqual(expected);
    expect(findDue({ state: "done", dueOn }, today)).toBeNull();
  });
});

describe("the address of the plan", () => {
  it("comes back as it was written", () => {
    const search = {
      ...({ view: "all", part: "overdue", origin: "concern" } as const),
      ...{ ownerId: id, siteId: id, after: { dueOn: today, id } },
    };
    const given = new URLSearchParams(writePlanSearch(search));
    expect(readPlanSearch(Object.fromEntries(given), "mine")).toEqual(search);
  });

  it.each([
    [{}],
    [{ view: "x", show: ["a"], owner: "x", site: "'", origin: "toString" }],
    [{ after: "2026-13-40~x" }],
    [{ after: `x~${id}` }],
  ])("%o is read as the plain list", (given) => {
    expect(readPlanSearch(given, "mine")).toEqual({
      ...{ view: "mine", part: "open", origin: null },
      ...{ ownerId: null, siteId: null, after: null },
    });
  });
});

describe("what an action is to come from", () => {
  it.each([
    [{ row: "S4.PP.S2" }, { origin: "row", about: "S4.PP.S2" }],
    [{ concern: id }, { origin: "concern", about: id }],
    [{ theme: id }, { origin: "theme", about: id }],
    [{ decision: id }, { origin: "decision", about: id }],
    [{ meeting: id }, { origin: "meeting", about: id }],
    [{}, { origin: "free", about: "" }],
    [
      { row: "'", concern: "x", theme: [id] },
      { origin: "free", about: "" },
    ],
  ])("%o", (given, expected) => {
    expect(readOrigin(given)).toEqual(expected);
  });
});

it("reads what an event tells, and nothing it does not know", () => {
  const told = readActionChange("action_state_set", null, { state: "done" });
  expect(told).toEqual({
    ...{ kind: "action_state_set", before: {}, after: { state: "done" } },
  });
  expect(readActionChange("x", { state: "x" }, 7)).toEqual({
    ...{ kind: "other", before: {}, after: {} },
  });
});
