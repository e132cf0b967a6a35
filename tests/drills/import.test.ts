import { afterAll, beforeAll, expect, it } from "vitest";
import { setTimeout as wait } from "node:timers/promises";
import { startInstallation, type Installation } from "./support/installation";
import { bringSheet, confirm, readRatings, readState } from "./support/sheet";
import { openClient } from "./support/client";
import { signIn } from "./support/people";
import { tell, times } from "./support/rounds";

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

const kills = times(20, 2);

it("a spreadsheet is taken in whole or not at all, whatever is killed meanwhile", async () => {
  const cookie = await signIn(installation, "Dana Morales");
  const client = openClient(installation.baseUrl, cookie);
  const outcomes = { whole: 0, nothing: 0, torn: 0 };
  const rows: number[] = [];
  // The first is left alone, which says how long one takes.
  const first = await bringSheet(installation, client, 0);
  const from = Date.now();
  const answer = await confirm(client, first);
  expect((await readState(installation, first.id)).isApplied, answer.text).toBe(
    true,
  );
  const whole = Date.now() - from;
  let standing = 0;
  for (let round = 0; round < kills; round += 1) {
    const value = (standing + 1) % 3;
    const plan = await bringSheet(installation, client, value);
    const before = await readRatings(installation);
    const answering = confirm(client, plan).catch(() => null);
    await wait(whole * 1.3 * Math.random());
    if (round % 2 === 0) {
      installation.killDatabase();
      await installation.startDatabase();
    } else {
      installation.killApp();
      await installation.startApp();
    }
    await answering;
    const { isApplied, done } = await readState(installation, plan.id);
    if (isApplied) standing = value;
    const after = await readRatings(installation);
    const changed = [...after].filter(
      ([row, text]) => before.get(row) !== text,
    );
    if (isApplied && changed.length === done) outcomes.whole += 1;
    else if (!isApplied && changed.length === 0) outcomes.nothing += 1;
    else outcomes.torn += 1;
    rows.push(plan.rows);
  }
  client.close();
  tell("kills during an import", {
    kills,
    rows: Math.max(...rows),
    "ms of one left alone": whole,
    ...outcomes,
  });
  expect(outcomes.torn).toBe(0);
  expect(Math.min(...rows)).toBeGreaterThan(50);
});
