import { describe, expect, it } from "vitest";
import {
  fewChanges,
  manyChanges,
  pageChanges,
} from "@/lib/framework/operator/page-changes";
import type { FrameworkChange } from "@/lib/framework/rules/diff-frameworks";

const change = (
  kind: FrameworkChange["kind"],
  what: FrameworkChange["change"],
  item: number,
): FrameworkChange => ({
  kind,
  change: what,
  item: String(item),
  name: null,
  fields: [],
});

const changes = [
  ...Array.from({ length: 250 }, (_, n) => change("row", "added", n)),
  change("row", "removed", 250),
  change("row", "reordered", 251),
  change("stage", "changed", 1),
];

describe("pages of changes", () => {
  it("shows a few of each kind, counted, in the order of the format", () => {
    const groups = pageChanges(changes, { page: 1 });
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ["stage", 1],
      ["row", 252],
    ]);
    const [stage, row] = groups;
    expect(stage).toMatchObject({ isWhole: true, changed: 1 });
    expect(row).toMatchObject({
      isWhole: false,
      added: 250,
      removed: 1,
      changed: 1,
    });
    expect(row?.items).toHaveLength(fewChanges);
  });

  it("shows every change of the kind asked for, once, page by page", () => {
    const seen = [1, 2, 3].flatMap((page) => {
      const row = pageChanges(changes, { show: "row", page })[1];
      expect(row).toMatchObject({
        isWhole: true,
        pages: 3,
        page,
        from: (page - 1) * manyChanges + 1,
      });
      return row?.items ?? [];
    });
    expect(seen).toEqual(changes.filter(({ kind }) => kind === "row"));
  });

  it.each([0, -5, 99])("stays within its pages when asked for %i", (page) => {
    const row = pageChanges(changes, { show: "row", page })[1];
    expect(row?.items.length).toBeGreaterThan(0);
  });
});
