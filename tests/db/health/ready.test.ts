import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { isDatabaseReady } from "@/lib/db/ready";
import { inTime } from "../../support/in-time";
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

const ask = () => inTime("whether it is there", 2_000, isDatabaseReady);

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

  it("is not waited for twice where it is slow to let in and then says nothing", async () => {
    const there = new URL(server.ownerUrl);
    const slow = await relay(Number(there.port), 1_200);
    const through = new URL(there);
    through.hostname = "127.0.0.1";
    through.port = String(slow.port);
    process.env.APP_DATABASE_URL = String(through);
    // The address is read once for the life of the process.
    vi.resetModules();
    const { isDatabaseReady: ask } = await import("@/lib/db/ready");
    try {
      expect(await inTime("whether it is there", 2_000, ask)).toBe(false);
    } finally {
      process.env.APP_DATABASE_URL = server.ownerUrl;
      slow.close();
    }
  });

  it("is one question for all who ask at once", async () => {
    const [first, second] = [isDatabaseReady(), isDatabaseReady()];
    expect(second).toBe(first);
    expect(await first).toBe(true);
  });
});

/** Passes on what both sides say, the database's first word late, and no question. */
async function relay(to: number, late: number) {
  const relaying = createServer((client) => {
    const database = connect(to, "127.0.0.1");
    setTimeout(() => database.pipe(client), late);
    client.on("data", (bytes) => {
      if (!bytes.includes("SELECT 1")) database.write(bytes);
    });
    for (const end of [client, database])
      end
        .on("error", () => undefined)
        .on("close", () => {
          client.destroy();
          database.destroy();
        });
  });
  await once(relaying.listen(0, "127.0.0.1"), "listening");
  const { port } = relaying.address() as AddressInfo;
  return { port, close: () => relaying.close() };
}
