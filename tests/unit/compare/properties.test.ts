import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareAtSites,
  compareRounds,
  type RoundPicture,
} from "@/lib/progress/rules/compare-rounds";
import { changeKinds, mirrors } from "@/lib/progress/rules/row-change";
import { anySystem } from "@/tests/unit/progress/any-system";

/** Two rounds of one system: rows are the same where their codes are. */
const anyRound = anySystem.map(
  ({ rows, standings, activeSiteIds, settings, today }): RoundPicture => ({
    rows: rows.map((row) => ({ ...row, lineage: `${row.level} ${row.id}` })),
    ...{ standings, activeSiteIds, settings },
    asOf: today,
  }),
);
const anySite = fc.constantFrom(null, null, "site-1", "site-2");

const check = <Drawn>(property: fc.IPropertyWithHooks<Drawn>) =>
  fc.assert(property, { numRuns: 300 });

describe("whatever two rounds hold", () => {
  test("the rounds drawn are worth drawing: every kind of change comes up", () => {
    const kinds = new Set<string | null>();
    for (const [from, to] of fc.sample(fc.tuple(anyRound, anyRound), {
      numRuns: 800,
      seed: 7,
    }))
      for (const { kind } of compareRounds(from, to)) kinds.add(kind);
    expect(kinds).toEqual(new Set([null, ...changeKinds]));
  });

  test("a round held against itself shows nothing", () => {
    check(
      fc.property(anyRound, anySite, (round, siteId) => {
        const found = compareRounds(round, round, siteId);
        expect(found.filter((one) => one.kind !== null)).toEqual([]);
      }),
    );
  });

  test("the other way round every change is its mirror", () => {
    check(
      fc.property(anyRound, anyRound, anySite, (from, to, siteId) => {
        const back = new Map(
          compareRounds(to, from, siteId).map((one) => [one.lineage, one]),
        );
        for (const one of compareRounds(from, to, siteId)) {
          const mirrored = back.get(one.lineage);
          expect(mirrored?.kind ?? null).toSatisfy((kind) =>
            one.kind === null
              ? kind === null
              : mirrors[one.kind].includes(kind),
          );
          expect(mirrored?.before).toEqual(one.after);
          expect(mirrored?.sites ?? null).toEqual(
            one.sites && { rose: one.sites.fell, fell: one.sites.rose },
          );
        }
        expect(back.size).toBe(compareRounds(from, to, siteId).length);
      }),
    );
  });

  test("every row of either round is told once, and the counts of the sites add up", () => {
    check(
      fc.property(anyRound, anyRound, (from, to) => {
        const found = compareRounds(from, to);
        const lineages = [...from.rows, ...to.rows].map((row) => row.lineage);
        expect(found.map((one) => one.lineage).toSorted()).toEqual(
          [...new Set(lineages)].toSorted(),
        );
        const both = to.activeSiteIds.filter((id) =>
          from.activeSiteIds.includes(id),
        );
        const sites = compareAtSites(from, to, both);
        for (const way of ["rose", "fell"] as const) {
          const moved = found.map((one) => one.sites?.[way] ?? 0);
          const atSites = sites.map((one) => one[way]);
          expect(sum(moved)).toBe(sum(atSites));
        }
      }),
    );
  });
});

function sum(counts: readonly number[]) {
  return counts.reduce((total, count) => total + count, 0);
}
