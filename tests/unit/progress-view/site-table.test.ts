import { describe, expect, test } from "vitest";
import type { SiteView } from "@/lib/progress/view/sites";
import {
  pickSiteLines,
  readSiteSearch,
  writeSiteSearch,
} from "@/lib/systems/rules/site-table";

const entry = (
  name: string,
  status: "active" | "planned",
  detail: object | null = {},
) => ({
  id: name,
  name,
  status,
  detail,
});
const view = (siteId: string, scored: number) =>
  ({
    siteId,
    round: { rows: 20, scored },
    lastScoredOn: `2026-01-${10 + scored}`,
  }) as unknown as SiteView;

const entries = [
  entry("Birch", "active"),
  entry("Ash", "planned"),
  entry("Cedar", "active", null),
  entry("Dogwood", "active"),
];
const views = [view("Birch", 4), view("Cedar", 9), view("Dogwood", 2)];
const pick = (given: Record<string, string>) =>
  pickSiteLines(entries, views, readSiteSearch(given)).map(
    (line) => line.entry.name,
  );

describe("the list of sites", () => {
  test.each([
    [{}, ["Ash", "Birch", "Cedar", "Dogwood"]],
    [{ order: "desc" }, ["Dogwood", "Cedar", "Birch", "Ash"]],
    [{ status: "active" }, ["Birch", "Cedar", "Dogwood"]],
    [{ status: "closed" }, []],
    [{ status: "tenant", sort: "x" }, ["Ash", "Birch", "Cedar", "Dogwood"]],
    [{ sort: "status" }, ["Birch", "Cedar", "Dogwood", "Ash"]],
    // What the reader may not see does not show through the order either.
    [{ sort: "scored", order: "desc" }, ["Birch", "Dogwood", "Ash", "Cedar"]],
    [{ sort: "activity", order: "desc" }, ["Birch", "Dogwood", "Ash", "Cedar"]],
  ])("answers %j", (given, names) => {
    expect(pick(given)).toEqual(names);
  });

  test("keeps from the line what the reader may not see", () => {
    const [cedar] = pickSiteLines(entries, views, readSiteSearch({})).filter(
      (line) => line.entry.name === "Cedar",
    );
    expect(cedar?.progress).toBeNull();
  });

  test("writes the address it reads", () => {
    const search = readSiteSearch({
      status: "planned",
      sort: "scored",
      order: "desc",
    });
    expect(writeSiteSearch(search)).toBe(
      "?status=planned&sort=scored&order=desc",
    );
    expect(writeSiteSearch(readSiteSearch({}))).toBe("");
  });
});
