import { describe, expect, test } from "vitest";
import { filters } from "@/lib/rounds/queue/filter-rows";
import { createAddresses } from "@/lib/progress/view/addresses";
import { addressOf } from "@/lib/progress/view/next-actions";

const to = createAddresses("river");
const disputes = {
  key: "disputedRows",
  args: { count: 2 },
  href: { kind: "disputed" },
} as const;

describe("where an action leads", () => {
  test.each([
    [
      "one site",
      ["a"],
      true,
      "/river/score?subject=a&stage=4&view=list&filter=needs_agreement",
    ],
    [
      "the system",
      [null],
      true,
      "/river/score?subject=system&stage=4&view=list&filter=needs_agreement",
    ],
    ["several", ["a", "b"], true, "/river/score?view=matrix&stage=4"],
    ["who only reads", ["a"], false, "/river/stages/4"],
  ])("disputes of %s", (_, disputed, canSettle, address) => {
    expect(addressOf(disputes, to, { stage: 4, disputed, canSettle })).toBe(
      address,
    );
  });

  test("the score page knows the filter", () => {
    expect(filters).toContain("needs_agreement");
  });

  test("the rows of a field", () => {
    expect(to.rows(4, { functionCode: "PP", level: "community_wide" })).toBe(
      "/river/stages/4?function=PP&level=community_wide",
    );
  });
});
