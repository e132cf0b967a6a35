import { createHash } from "node:crypto";

/** Whole numbers 0 to below - 1, the same sequence for the same name. */
export type Random = (below: number) => number;

/** A small generator (mulberry32) seeded by a name: enough to spread times and notes. */
export function createRandom(name: string): Random {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0);
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_000_007) % below;
  };
}
