import { createAsker } from "./ask.mjs";

/**
 * How long several things take, side by side: each has its turn in each round,
 * so that a machine that slows down slows them all.
 * @param {{name: string, baseUrl: string, next: (worker: number) => object | Promise<object>, isGood?: (answer: object) => boolean}[]} targets
 *   next: the request that a worker sends now
 * @param {{atOnce: number, rounds: number, milliseconds: number}} how
 * @returns {Promise<Record<string, {p50: number, p95: number, perSecond: number, count: number, failed: number}>>}
 *   ms of the good answers, and how many were none; throws where most are none
 */
export async function measureInTurns(
  targets,
  { atOnce, rounds, milliseconds },
) {
  const times = Object.fromEntries(targets.map(({ name }) => [name, []]));
  const failed = Object.fromEntries(targets.map(({ name }) => [name, 0]));
  const spent = Object.fromEntries(targets.map(({ name }) => [name, 0]));
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % 2 === 0 ? targets : targets.toReversed();
    for (const target of turn) {
      const since = performance.now();
      const done = await run(target, atOnce, milliseconds);
      times[target.name].push(...done.taken);
      failed[target.name] += done.failed;
      spent[target.name] += performance.now() - since;
    }
  }
  return Object.fromEntries(
    targets.map(({ name }) => [
      name,
      { ...sumUp(times[name], spent[name]), failed: failed[name] },
    ]),
  );
}

async function run(
  { name, baseUrl, next, isGood = isWhole },
  atOnce,
  milliseconds,
) {
  const { ask, close } = createAsker(baseUrl, atOnce);
  const until = performance.now() + milliseconds;
  const taken = [];
  const bad = [];
  const line = async (worker) => {
    while (performance.now() < until) {
      const asked = await next(worker);
      const since = performance.now();
      const answer = await ask(asked);
      const spent = performance.now() - since;
      if (isGood(answer, worker)) taken.push(spent);
      else bad.push(answer);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, at) => line(at)));
  close();
  if (bad.length > taken.length)
    throw new Error(
      `${name}: ${bad.length} of ${bad.length + taken.length} failed: ${bad[0].status} ${bad[0].body.toString().slice(0, 300)}`,
    );
  return { taken, failed: bad.length };
}

/** Whether a page came in whole: one that had begun is 200 even where an error ended it. */
export const isWhole = ({ status, body }) =>
  status === 200 && !body.includes(String.raw`:E{\"digest`);

function sumUp(times, spent) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ??
    NaN;
  return {
    p50: at(0.5),
    p95: at(0.95),
    perSecond: (sorted.length / spent) * 1_000,
    count: sorted.length,
  };
}
