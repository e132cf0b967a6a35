import { afterAll, beforeAll, expect, it } from "vitest";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { openClient } from "./support/client";
import { startInstallation, type Installation } from "./support/installation";
import { signIn } from "./support/people";
import { tell, times } from "./support/rounds";
import { countLost, startWriters } from "./support/writers";

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ JOBS: "on" });
});
afterAll(() => installation.stop());

const rounds = times(10, 1);
const readers = 8;

type Sent = { at: number; end: number; outcome: string };

/** Pages asked for over connections that stay open, busy ones and ones that rest in between. */
async function read(cookie: string, signal: AbortSignal, sent: Sent[]) {
  const client = openClient(installation.baseUrl, cookie);
  const rest = Math.random() < 0.5 ? 0 : 40;
  while (!signal.aborted) {
    const at = Date.now();
    const outcome = await client.ask("/riverbend").then(
      ({ status }) => String(status),
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
    sent.push({ at, end: Date.now(), outcome });
    if (outcome === "ECONNREFUSED") break;
    await wait(rest);
  }
  client.close();
}

async function untilGone(pid: number) {
  const from = Date.now();
  for (let left = 1_500; left > 0; left -= 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return Date.now() - from;
    }
    await wait(10);
  }
  return Number.POSITIVE_INFINITY;
}

it("told to end under load, the app answers what it has begun and is gone in ten seconds", async () => {
  const figures = { asked: 0, inFlight: 0, failed: 0, cut: 0, slowest: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const cookie = await signIn(installation, "Ruth Okafor");
    const writers = await startWriters(installation, 4);
    const end = new AbortController();
    const sent: Sent[] = [];
    const reading = Promise.all(
      Array.from({ length: readers }, () => read(cookie, end.signal, sent)),
    );
    await wait(1_500);
    const pid = installation.appPid();
    const toldAt = Date.now();
    process.kill(pid, "SIGTERM");
    const gone = await untilGone(pid);
    end.abort();
    await Promise.all([reading, writers.stop()]);
    const inFlight = sent.filter(
      ({ at, end: to }) => at <= toldAt && to >= toldAt,
    );
    figures.asked += sent.length;
    figures.inFlight += inFlight.length;
    figures.failed += inFlight.filter(
      ({ outcome }) => outcome !== "200",
    ).length;
    figures.cut += sent.filter(
      ({ at, outcome }) =>
        at > toldAt && !["200", "ECONNREFUSED"].includes(outcome),
    ).length;
    figures.slowest = Math.max(figures.slowest, gone);
    expect(await countLost(installation, writers.acknowledged)).toBe(0);
    await installation.startApp();
  }
  tell("SIGTERM under load", {
    rounds,
    "pages asked for": figures.asked,
    "in flight": figures.inFlight,
    "of them failed": figures.failed,
    "later ones cut off": figures.cut,
    "ms until gone": figures.slowest,
  });
  expect(figures.inFlight).toBeGreaterThan(0);
  expect(figures.failed).toBe(0);
  expect(figures.slowest).toBeLessThan(10_000);
});

it("connections that are held open do not hold the app, whether they ever asked anything or not", async () => {
  const idle = openClient(installation.baseUrl);
  expect((await idle.ask("/livez")).status).toBe(200);
  const { hostname, port } = new URL(installation.baseUrl);
  const silent = connect(Number(port), hostname);
  await once(silent, "connect");
  const pid = installation.appPid();
  process.kill(pid, "SIGTERM");
  const gone = await untilGone(pid);
  idle.close();
  silent.destroy();
  await installation.startApp();
  tell("SIGTERM with idle clients", { "ms until gone": gone });
  // After nine seconds it waits for nobody: earlier than that it went by itself.
  expect(gone).toBeLessThan(8_500);
});
