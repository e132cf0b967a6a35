import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTimeout as wait } from "node:timers/promises";
import { startInstallation, type Installation } from "./support/installation";
import { tell, times } from "./support/rounds";
import { countLost, listRows, startWriters } from "./support/writers";

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

const rounds = times(10, 1);

/** Kills something a moment into each round while people score, and counts what became of what they were told was saved. */
async function killUnderWriters(
  name: string,
  kill: () => void,
  start: () => Promise<void>,
) {
  const writers = await startWriters(installation, 8);
  let slowest = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      await wait(300 + Math.random() * 700);
      kill();
      await start();
      const from = Date.now();
      const before = writers.acknowledged.length;
      for (let left = 500; left > 0; left -= 1) {
        if (writers.acknowledged.length > before) break;
        await wait(20);
      }
      expect(writers.acknowledged.length).toBeGreaterThan(before);
      slowest = Math.max(slowest, Date.now() - from);
    }
  } finally {
    await writers.stop();
  }
  const lost = await countLost(installation, writers.acknowledged);
  const answered = writers.failures.filter(({ why }) => why === "stale");
  tell(name, {
    kills: rounds,
    acknowledged: writers.acknowledged.length,
    lost,
    "ms until the next save at most": slowest,
    "tries without an answer": writers.failures.length,
    "told as changed by another": answered.length,
  });
  expect(lost).toBe(0);
  expect(answered).toEqual([]);
}

it("a save that is not there would be counted as lost", async () => {
  const [row] = await listRows(installation, 1);
  if (!row) throw new Error("There is no row to score");
  const madeUp = { ...row, key: randomUUID(), version: 99, value: 1 };
  expect(await countLost(installation, [madeUp])).toBe(2);
});

describe("while people score", () => {
  it("a killed database loses nothing that was acknowledged", async () => {
    await killUnderWriters(
      "kill -9 of the database",
      installation.killDatabase,
      installation.startDatabase,
    );
  });

  it("a killed app loses nothing that was acknowledged", async () => {
    await killUnderWriters(
      "kill -9 of the app",
      installation.killApp,
      installation.startApp,
    );
  });
});
