import { describe, expect, it } from "vitest";
import { markAction } from "@/lib/notices/rules/periods";

describe("which reminder of an action is due", () => {
  const of = (today: string, addedOn = "2026-09-01") =>
    markAction({ dueOn: "2026-12-11", addedOn, today });

  it.each([
    ["2026-12-03", null],
    ["2026-12-04", 7],
    ["2026-12-09", 7],
    ["2026-12-10", 1],
    ["2026-12-11", 1],
    ["2026-12-12", 0],
    ["2026-12-25", 0],
    ["2026-12-26", null],
  ])("on %s: %s", (today, mark) => {
    expect(of(today)).toBe(mark);
  });

  it("is none for one that was added within that time, or late from the start", () => {
    expect(of("2026-12-05", "2026-12-05")).toBeNull();
    expect(of("2026-12-10", "2026-12-05")).toBe(1);
    expect(of("2026-12-12", "2026-12-12")).toBeNull();
  });
});
