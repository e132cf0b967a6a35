import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isDatabaseReady } from "@/lib/db/ready";
import { startEmbedded } from "@/prisma/database/embedded.mjs";

// A server of its own, to be taken away and brought back.
const folder = mkdtempSync(path.join(tmpdir(), "waymark-ready-"));
chmodSync(folder, 0o755);
let server = await startEmbedded({ folder, isDurable: false });
process.env.APP_DATABASE_URL = server.ownerUrl;
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const longest = 2_000;

/** The answer, and that it came in time. */
async function ask() {
  const from = performance.now();
  const isReady = await isDatabaseReady();
  expect(performance.now() - from).toBeLessThan(longest);
  return isReady;
}

describe("whether the database is there", () => {
  it("is said at once, while it is away too, and when it is back", async () => {
    expect(await ask()).toBe(true);
    await server.stop();
    expect(await ask()).toBe(false);
    server = await startEmbedded({ folder, isDurable: false });
    expect(process.env.APP_DATABASE_URL).toBe(server.ownerUrl);
    expect(await ask()).toBe(true);
  });

  it("is not waited for where it takes connections and says nothing", async () => {
    process.kill(server.pid, "SIGSTOP");
    try {
      expect(await ask()).toBe(false);
    } finally {
      process.kill(server.pid, "SIGCONT");
    }
    expect(await ask()).toBe(true);
  });

  it("is one question for all who ask at once", async () => {
    const [first, second] = [isDatabaseReady(), isDatabaseReady()];
    expect(second).toBe(first);
    expect(await first).toBe(true);
  });
});
