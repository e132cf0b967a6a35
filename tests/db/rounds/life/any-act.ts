import fc from "fast-check";
import { people, rowNames, type Who } from "./model";
import type { Act } from "./act";

const anyone = fc.constantFrom(...(Object.keys(people) as Who[]));
// Mostly those who may, so that much goes through.
const who = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Who>("marcus", "ruth", "maya") },
  { weight: 2, arbitrary: anyone },
);
// Stages are the framework's: to attest one elsewhere is of another system's life.
const within = who.filter((one) => people[one].role !== "of another system");
const isStale = fc.oneof(
  { weight: 9, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);
const row = fc.constantFrom(...rowNames);
const choice = fc.constantFrom(
  ...([0, 1, 2, 2, 3, "dont_know", "not_applicable", null] as const),
);

const act = <Name extends Act["do"], More>(
  name: Name,
  more: { [Key in keyof More]: fc.Arbitrary<More[Key]> },
) =>
  fc.record({
    do: fc.constant(name),
    who,
    isStale,
    ...more,
  }) as fc.Arbitrary<Act>;

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 9, arbitrary: act("rate", { row, choice }) },
  { weight: 3, arbitrary: act("bring", { row }) },
  {
    weight: 2,
    arbitrary: act("take_back", { row, at: fc.nat({ max: 2 }) }),
  },
  {
    weight: 2,
    arbitrary: act("second", {
      row,
      voice: fc.constantFrom("own", "intermediary"),
      agrees: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: act("hand_in", { part: fc.constantFrom("C", "C", "S", "I") }),
  },
  { weight: 2, arbitrary: act("open", { row }) },
  {
    weight: 2,
    arbitrary: act("decide", {
      row,
      choice: fc.constantFrom(...([1, 2, 3, "not_applicable"] as const)),
    }),
  },
  { weight: 2, arbitrary: act("submit", {}) },
  { weight: 1, arbitrary: act("retract", {}) },
  { weight: 2, arbitrary: act("accept", {}) },
  { weight: 1, arbitrary: act("send_back", {}) },
  { weight: 1, arbitrary: act("confirm", {}) },
  { weight: 1, arbitrary: act("close", { hasReason: fc.boolean() }) },
  { weight: 2, arbitrary: act("reopen", {}) },
  { weight: 1, arbitrary: act("attest", { who: within }) },
  { weight: 1, arbitrary: act("confirm_attestation", { who: within }) },
);
