import { Agent, get } from "node:http";
import { expect, test } from "@playwright/test";
import { startOwnServer } from "./support/own-server";

const atOnce = 6;

type Answer = { status: number; retryAfter?: string; milliseconds: number };

test("at four times what one process answers side by side, some are answered well and the rest are asked to come back", async () => {
  const app = await startOwnServer({ REQUESTS_AT_ONCE: String(atOnce) });
  const port = Number(new URL(app.url).port);
  try {
    const calm = await askAll(port, { atOnce: 2, each: 10 });
    expect(calm.map(({ status }) => status)).toEqual(calm.map(() => 200));
    const crowd = await askAll(port, { atOnce: atOnce * 4, each: 12 });
    const statuses = new Set(crowd.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 503]);
    for (const { status, retryAfter } of crowd)
      if (status === 503) expect(Number(retryAfter)).toBeGreaterThan(0);
    const slow = crowd.filter((one) => one.status === 200);
    // Those who were let in do not wait for those who were not.
    const longest = Math.max(...slow.map((one) => one.milliseconds));
    expect(longest).toBeLessThan(5_000);
    const after = await askAll(port, { atOnce: 2, each: 10 });
    expect(after.every(({ status }) => status === 200)).toBe(true);
  } finally {
    await app.stop();
  }
});

async function askAll(port: number, many: { atOnce: number; each: number }) {
  const agent = new Agent({ keepAlive: true, maxSockets: many.atOnce });
  const lines = Array.from({ length: many.atOnce }, async () => {
    const answers: Answer[] = [];
    for (let at = 0; at < many.each; at += 1)
      answers.push(await ask(port, agent));
    return answers;
  });
  const answers = (await Promise.all(lines)).flat();
  agent.destroy();
  return answers;
}

function ask(port: number, agent: Agent) {
  const since = performance.now();
  return new Promise<Answer>((resolve, reject) => {
    get({ host: "127.0.0.1", port, path: "/sign-in", agent }, (response) => {
      response.resume();
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers["retry-after"],
          milliseconds: performance.now() - since,
        }),
      );
    }).once("error", reject);
  });
}
