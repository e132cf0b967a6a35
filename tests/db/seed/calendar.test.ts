import { expect, it } from "vitest";
import { daysBetween } from "@/lib/progress/rules/iso-dates";
import { addDays, planRounds, planTimes } from "@/prisma/seed/rows/calendar";
import { createRandom } from "@/prisma/seed/rows/random";

const days = Array.from({ length: 800 }, (_, index) =>
  addDays("2026-01-01", index),
);

it("makes sense on whatever day the demonstration is started", () => {
  for (const today of days) {
    const rounds = planRounds(4, today);
    const open = rounds.at(-1);
    if (!open) throw new Error("no round");
    const until = (day: string) => daysBetween(today, day);
    expect(until(open.startsOn)).toBeGreaterThanOrEqual(-64);
    expect(until(open.startsOn)).toBeLessThanOrEqual(-58);
    expect(until(open.dueOn)).toBeGreaterThanOrEqual(17);
    expect(until(open.dueOn)).toBeLessThanOrEqual(23);
    expect(until(open.endsOn)).toBeGreaterThan(115);
    expect(new Set(rounds.map(({ name }) => name)).size).toBe(4);
    const closed = rounds.slice(0, 3).map(({ closedOn }) => closedOn ?? "");
    for (const [index, day] of closed.entries())
      expect(day < (rounds[index + 1]?.startsOn ?? "")).toBe(true);
  }
});

it("gives answers on working days, inside the round and before today, in order", () => {
  for (const today of days.slice(0, 60))
    for (const round of planRounds(2, today)) {
      const random = createRandom(today);
      const times = planTimes(20, round, today, random);
      expect(times).toEqual(times.toSorted());
      for (const at of times) {
        const day = at.slice(0, 10);
        expect(day > round.startsOn && day < today).toBe(true);
        expect(day <= round.dueOn).toBe(true);
        expect([0, 6]).not.toContain(new Date(at).getUTCDay());
      }
    }
});
