import { readFileSync } from "node:fs";
import PgBoss from "pg-boss";
import { withClient } from "../database/connect.mjs";

const { schema, queues } = JSON.parse(
  readFileSync(new URL("./queues.json", import.meta.url), "utf8"),
);

// Its own, for what it schedules; it would make it at its start, which the app may not.
const internalQueue = "__pgboss__send-it";

/**
 * Makes the queue of jobs in a schema of its own, as the owner: its tables,
 * its queues and when they run. The app gets what moving jobs takes and can
 * make nothing there. Safe to repeat; brings an older version up to date.
 * @param {{ownerUrl: string}} addresses
 */
export async function prepareJobs({ ownerUrl }) {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => {});
  await boss.start();
  try {
    await boss.createQueue(internalQueue);
    for (const { name, cron } of queues) {
      await boss.createQueue(name, {
        policy: "short",
        retryLimit: 0,
        expireInSeconds: 3_600,
      });
      await boss.schedule(name, cron, {}, { tz: "UTC" });
    }
    for (const { name } of await boss.getSchedules())
      if (!queues.some((queue) => queue.name === name))
        await boss.unschedule(name);
  } finally {
    await boss.stop({ graceful: false });
  }
  await withClient(ownerUrl, (client) => client.query(grants));
}

const grants = `
  REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;
  GRANT USAGE ON SCHEMA ${schema} TO waymark_app;
  GRANT SELECT ON ${schema}.version, ${schema}.queue, ${schema}.schedule, ${schema}.subscription TO waymark_app;
  GRANT UPDATE (maintained_on, cron_on, monitored_on) ON ${schema}.version TO waymark_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.job, ${schema}.archive TO waymark_app;`;
