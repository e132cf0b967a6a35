import { expect } from "vitest";

/** `npm run times` says so: the machine has nothing else to do. */
const areHeld = process.env.HOLD_TIMES === "1";

/**
 * Fails where something took longer than `atMost` milliseconds. Beside other
 * tests, on whatever machine, a time says as much about these as about the work:
 * ten times as much is the limit there, which work that has come to grow with
 * the square of its rows still does not keep.
 */
export function expectInTime(name: string, atMost: number, took: number) {
  if (areHeld)
    console.log(`${name}: ${Math.round(took)} ms (at most ${atMost})`);
  expect(took, `${name}, in milliseconds`).toBeLessThan(
    areHeld ? atMost : 10 * atMost,
  );
}

/** Does `work`, and says with `expectInTime` how long it took. */
export async function inTime<T>(
  name: string,
  atMost: number,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const done = await work();
  expectInTime(name, atMost, performance.now() - startedAt);
  return done;
}
