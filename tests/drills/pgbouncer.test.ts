import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "../../prisma/database/connect.mjs";
import { openClient } from "./support/client";
import { startInstallation, type Installation } from "./support/installation";
import { signIn } from "./support/people";
import { hasPgBouncer, startPgBouncer } from "./support/pgbouncer";
import { isWhole, tell, times } from "./support/rounds";
import { countLost, startWriters } from "./support/writers";

if (!hasPgBouncer)
  console.log(
    "Skipped: there is no pgbouncer here (apt-get install pgbouncer).",
  );

describe.runIf(hasPgBouncer)("through PgBouncer in transaction mode", () => {
  let installation: Installation;
  let bouncer: Awaited<ReturnType<typeof startPgBouncer>>;

  beforeAll(async () => {
    installation = await startInstallation(async ({ appUrl }) => {
      bouncer = await startPgBouncer(appUrl);
      return {
        APP_DATABASE_URL: bouncer.appUrl,
        DATABASE_POOL: "20",
        JOBS: "on",
      };
    });
  });
  afterAll(async () => {
    await installation.stop();
    bouncer.stop();
  });

  it("twenty transactions at once share three connections, and no community sees another's", async () => {
    const readers = [
      {
        name: "Ruth Okafor",
        slug: "riverbend",
        own: "Riverbend",
        not: "Lakeshore",
      },
      {
        name: "Beatrice Lund",
        slug: "lakeshore",
        own: "Lakeshore",
        not: "Riverbend",
      },
    ];
    const writers = await startWriters(installation, 4);
    let pages = 0;
    await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const reader = readers[at % 2] ?? readers[0];
        if (!reader) return;
        const { name, slug, own, not } = reader;
        const client = openClient(
          installation.baseUrl,
          await signIn(installation, name),
        );
        for (let page = 0; page < times(40, 5); page += 1) {
          const { status, text } = await client.ask(`/${slug}`);
          expect(status).toBe(200);
          expect(text).toContain(own);
          expect(text).not.toContain(not);
          pages += 1;
        }
        client.close();
      }),
    );
    await writers.stop();
    const lost = await countLost(installation, writers.acknowledged);
    const connections = await withClient(
      installation.ownerUrl,
      async (owner) => {
        const { rows } = await owner.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE usename = 'waymark_web'`,
        );
        return rows[0]?.n ?? 0;
      },
    );
    tell("PgBouncer", {
      pages,
      acknowledged: writers.acknowledged.length,
      lost,
      failures: writers.failures.length,
      "connections to the database": connections,
    });
    expect(writers.acknowledged.length).toBeGreaterThan(0);
    expect(writers.failures).toEqual([]);
    expect(lost).toBe(0);
    expect(connections).toBeLessThanOrEqual(3);
  });

  // The queue is looked into every ten seconds.
  it.runIf(isWhole)("the jobs run", async () => {
    const hasRun = async () =>
      withClient(installation.ownerUrl, async (owner) => {
        const { rows } = await owner.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM jobs.job WHERE name = 'tell-everyone' AND state = 'completed'`,
        );
        return (rows[0]?.n ?? 0) > 0;
      });
    for (let left = 60; left > 0 && !(await hasRun()); left -= 1)
      await wait(500);
    expect(await hasRun()).toBe(true);
  });
});
