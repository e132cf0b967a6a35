import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planChanges, type RowNow } from "@/lib/rounds/rules/change-plan";
import {
  digestPlan,
  nameConflict,
  takeConflicts,
} from "@/lib/rounds/rules/change-plan-digest";
import type { Choice } from "@/lib/rounds/schema";
import {
  type AskedChange,
  barriers,
  nameRow,
} from "@/lib/rounds/schema/changes";

const site = "00000000-0000-7000-8000-00000000000a";
const rowId = (at: number) => `00000000-0000-7000-8000-00000000000${at}`;

const choices = fc.oneof(
  fc.record({
    value: fc.constantFrom(0, 1, 2, 3),
    nonScore: fc.constant(null),
    reason: fc.constant(null),
  }),
  fc.constant<Choice>({ value: null, nonScore: "dont_know", reason: null }),
  fc.constant<Choice>({
    value: null,
    nonScore: "not_applicable",
    reason: "Not here",
  }),
  fc.constant<Choice>({ value: null, nonScore: null, reason: null }),
);
/** What bars a row whatever is said of it. */
const bars = barriers.filter(
  (one) => one !== "stale" && one !== "evidence_needed",
);
const rows: fc.Arbitrary<RowNow> = fc.record({
  barrier: fc.option(fc.constantFrom(...bars), { freq: 4 }),
  mine: fc.option(
    fc
      .tuple(choices, fc.integer({ min: 1, max: 3 }))
      .map(([choice, version]) => ({
        ...choice,
        ...{ version, byName: "Ana", at: "2026-11-01" },
      })),
  ),
  hasLiveEvidence: fc.boolean(),
  notes: fc.constantFrom<string[]>([], ["Seen"]),
});
const asks = (at: number): fc.Arbitrary<AskedChange> =>
  fc.record({
    indicatorId: fc.constant(rowId(at)),
    siteId: fc.constant(site),
    version: fc.integer({ min: 0, max: 3 }),
    choice: choices,
    note: fc.constantFrom(null, "Seen", "New"),
    line: fc.constant(at),
  });
const cases = fc.tuple(
  fc.tuple(asks(0), asks(1), asks(2)),
  fc.tuple(rows, rows, rows),
);

/** What is there after a plan is made, as the database has it. */
function apply(asked: readonly AskedChange[], before: readonly RowNow[]) {
  const known = new Map(asked.map((one, at) => [nameRow(one), before[at]]));
  const rowOf = (one: AskedChange) => {
    const row = known.get(nameRow(one));
    if (!row) throw new Error("No such row");
    return row;
  };
  const plan = planChanges(asked, rowOf);
  for (const { asked: one, from } of plan.changes)
    known.set(nameRow(one), {
      ...rowOf(one),
      mine: {
        ...one.choice,
        version: (from?.version ?? 0) + 1,
        ...{ byName: "Me", at: "2026-11-02" },
      },
      notes: one.note === null ? rowOf(one).notes : [one.note],
      hasLiveEvidence: one.note !== null || rowOf(one).hasLiveEvidence,
    });
  return { plan, rowOf };
}

describe("a plan of many changes", () => {
  it("says of each row one thing", () => {
    fc.assert(
      fc.property(cases, ([asked, before]) => {
        const { changes, refused, conflicts, same } = apply(asked, before).plan;
        const told = changes.length + refused.length + conflicts.length + same;
        expect(told).toBe(asked.length);
      }),
    );
  });

  it("that is made leaves nothing of it to change", () => {
    fc.assert(
      fc.property(cases, ([asked, before]) => {
        const { rowOf } = apply(asked, before);
        expect(planChanges(asked, rowOf).changes).toEqual([]);
      }),
    );
  });

  it("of what stands already changes nothing, whatever the versions", () => {
    fc.assert(
      fc.property(cases, ([asked, before]) => {
        const still = asked.map((one, at) => {
          const {
            value = null,
            nonScore = null,
            reason = null,
          } = before[at]?.mine ?? {};
          return { ...one, choice: { value, nonScore, reason }, note: null };
        });
        expect(apply(still, before).plan.changes).toEqual([]);
        expect(apply(still, before).plan.conflicts).toEqual([]);
      }),
    );
  });

  it("never changes a barred row, nor one that somebody changed since, nor to a bare 3", () => {
    fc.assert(
      fc.property(cases, ([asked, before]) => {
        for (const { asked: one, from } of apply(asked, before).plan.changes) {
          const row = before[one.line ?? 0];
          expect(row?.barrier).toBeNull();
          const isSame = from?.value === 3 && one.choice.value === 3;
          if (one.choice.value === 3 && !isSame)
            expect(row?.hasLiveEvidence || one.note !== null).toBe(true);
          if (one.note === null) expect(from?.version ?? 0).toBe(one.version);
        }
      }),
    );
  });

  it("takes a conflict that was shown and chosen, and no other", () => {
    fc.assert(
      fc.property(cases, ([asked, before]) => {
        const { plan } = apply(asked, before);
        const [first, ...others] = plan.conflicts;
        if (!first) return;
        const taken = takeConflicts(asked, plan, [nameConflict(first)]);
        const left = apply(taken, before).plan.conflicts.map(
          (one) => one.asked,
        );
        expect(left).toEqual(others.map((one) => one.asked));
        expect(
          takeConflicts(asked, plan, [`${nameRow(first.asked)}/99`]),
        ).toEqual(asked);
      }),
    );
  });

  it("has another digest where it says anything else", () => {
    fc.assert(
      fc.property(cases, cases, ([asked, before], [, later]) => {
        const one = apply(asked, before).plan;
        const other = apply(asked, later).plan;
        if (digestPlan(one) === digestPlan(other)) {
          const named = ({ changes, refused }: typeof one) => [
            changes.map(({ asked: { line } }) => line),
            refused.map(({ asked: { line }, why }) => [line, why]),
          ];
          expect(named(one)).toEqual(named(other));
        }
      }),
    );
  });
});
