import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTimeout as wait } from "node:timers/promises";
import { openClient } from "./support/client";
import { startInstallation, type Installation } from "./support/installation";
import { signIn } from "./support/people";
import { tell, times } from "./support/rounds";
import { countLost, startWriters } from "./support/writers";

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

const rounds = times(10, 1);
const atMost = 2_000;

/** Milliseconds until /readyz answers with the status, asked again and again. */
async function untilReadyz(status: number, from: number) {
  const client = openClient(installation.baseUrl);
  for (let left = 600; left > 0; left -= 1) {
    const answer = await client.ask("/readyz");
    if (answer.status === status) {
      client.close();
      return Date.now() - from;
    }
    await wait(20);
  }
  throw new Error(`/readyz never answered ${status}`);
}

describe("/readyz", () => {
  it("says within two seconds that the database is away, and that it is back", async () => {
    let away = 0;
    let back = 0;
    for (let round = 0; round < rounds; round += 1) {
      const killedAt = Date.now();
      installation.killDatabase();
      away = Math.max(away, await untilReadyz(503, killedAt));
      await installation.startDatabase();
      back = Math.max(back, await untilReadyz(200, Date.now()));
    }
    tell("/readyz", { rounds, "ms until away": away, "ms until back": back });
    expect(away).toBeLessThan(atMost);
    expect(back).toBeLessThan(atMost);
  });
});

describe("a restart of the database under load", () => {
  it("is felt only while it is away, and two seconds more", async () => {
    const cookie = await signIn(installation, "Ruth Okafor");
    const reader = openClient(installation.baseUrl, cookie);
    const writers = await startWriters(installation, 6);
    const down: { from: number; to: number }[] = [];
    const failures: { at: number; why: string }[] = [];
    let isStopping = false;
    let pages = 0;
    const reading = (async () => {
      while (!isStopping) {
        const { status } = await reader.ask("/riverbend");
        if (status === 200) pages += 1;
        else failures.push({ at: Date.now(), why: `status ${status}` });
      }
    })();
    for (let round = 0; round < rounds; round += 1) {
      await wait(1_000);
      const from = Date.now();
      await installation.stopDatabase();
      await installation.startDatabase();
      down.push({ from, to: Date.now() });
      await wait(2_500);
    }
    isStopping = true;
    await Promise.all([reading, writers.stop()]);
    reader.close();
    failures.push(...writers.failures);
    const late = failures.filter(
      ({ at }) => !down.some(({ from, to }) => at >= from && at <= to + atMost),
    );
    const after = failures.map(
      ({ at }) => at - Math.max(...down.map(({ to }) => (to <= at ? to : at))),
    );
    tell("restart of the database", {
      restarts: rounds,
      "ms away": Math.max(...down.map(({ from, to }) => to - from)),
      acknowledged: writers.acknowledged.length,
      pages,
      "errors meanwhile": failures.length,
      "last error, ms after its return": Math.max(0, ...after),
      "errors later": late.length,
    });
    expect(late).toEqual([]);
    expect(await countLost(installation, writers.acknowledged)).toBe(0);
  });
});
