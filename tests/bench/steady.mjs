import { setTimeout as sleep } from "node:timers/promises";
import { createAsker } from "./ask.mjs";
import { slugOf } from "./load-systems.mjs";
import { isWhole } from "./measure.mjs";
import { pages } from "./pages.mjs";
import { printTable } from "./print-table.mjs";
import { createSaves } from "./save-times.mjs";
import { readRowsToSave } from "./saves.mjs";

const people = 10;
const pauseMs = 400;
// What a process takes in while it gets going is no leak.
const warmUpShare = 0.3;
const mostShareAMinute = 0.01;

/**
 * Prints what the app holds each minute while ten people visit every page and
 * save a score, over and over, and whether that is flat: after the warm-up the
 * straight line through the readings rises by at most one per cent a minute.
 * @returns {Promise<{isFlat: boolean, mbAMinute: number, minutes: number} | null>} null where the system does not tell
 */
export async function printSteady({ app }, cookie, { ownerUrl, minutes }) {
  if (app.readMemoryMb() === null) return null;
  const rows = await readRowsToSave(ownerUrl, people);
  const readings = [];
  const until = performance.now() + minutes * 60_000;
  const working = work(app, cookie, createSaves(rows, cookie), until);
  const watching = watch(app, until, readings);
  const [done] = await Promise.all([working, watching]);
  const verdict = judge(readings, minutes);
  printTable(`Memory over ${minutes} minutes, ${people} people`, [
    ["minute", "MB", "least", "most"],
    ...listMinutes(readings).map(({ minute, median, least, most }) => [
      ...[minute, median, least, most],
    ]),
  ]);
  console.log(
    `  ${done} answers; ${verdict.isFlat ? "flat" : "not flat"}: ${verdict.mbAMinute.toFixed(2)} MB a minute after the warm-up`,
  );
  return verdict;
}

async function work({ baseUrl }, cookie, save, until) {
  const { ask, close } = createAsker(baseUrl, people);
  const headers = { cookie };
  let done = 0;
  const take = async (name, asked, isGood) => {
    const answer = await ask(asked);
    if (!isGood(answer)) throw new Error(`${name}: ${answer.status}`);
    done += 1;
    await sleep(pauseMs);
  };
  const line = async (worker) => {
    while (performance.now() < until) {
      for (const [name, below] of Object.entries(pages))
        await take(name, { path: `/${slugOf(1)}${below}`, headers }, isWhole);
      await take("save", save.next(worker), (answer) =>
        save.isGood(answer, worker),
      );
    }
  };
  await Promise.all(Array.from({ length: people }, (_, at) => line(at)));
  close();
  return done;
}

async function watch(app, until, readings) {
  const since = performance.now();
  for (;;) {
    await sleep(1_000);
    if (performance.now() >= until) break;
    const minute = (performance.now() - since) / 60_000;
    readings.push({ minute, mb: app.readMemoryMb() });
    if (readings.length % 30 === 0)
      process.stderr.write(
        `\r  after ${minute.toFixed(1)} minutes ${Math.round(readings.at(-1).mb)} MB`,
      );
  }
  process.stderr.write("\n");
}

function listMinutes(readings) {
  const last = Math.floor(readings.at(-1).minute);
  return Array.from({ length: last + 1 }, (_, at) => {
    const those = readings.filter(({ minute }) => Math.floor(minute) === at);
    const sorted = those.map(({ mb }) => mb).toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    return { minute: at + 1, median, least: sorted[0], most: sorted.at(-1) };
  });
}

function judge(readings, minutes) {
  const warm = readings.filter(({ minute }) => minute > minutes * warmUpShare);
  const mean = (of) =>
    warm.reduce((sum, one) => sum + of(one), 0) / warm.length;
  const [middle, level] = [mean(({ minute }) => minute), mean(({ mb }) => mb)];
  const mbAMinute =
    mean((one) => (one.minute - middle) * (one.mb - level)) /
    mean(({ minute }) => (minute - middle) ** 2);
  const isFlat = mbAMinute <= level * mostShareAMinute;
  return { isFlat, mbAMinute, minutes };
}
