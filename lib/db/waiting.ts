import "server-only";
import { getPool, getPrisma } from "./client";

export type Waiting = {
  /** Of this process: connections in use, and work that waits for one. */
  pool: { inUse: number; idle: number; waiting: number };
  /** Of the whole installation; null: the database did not answer. */
  queued: {
    mails: number;
    /** How long the mail that is due longest has been due. */
    oldestMailSeconds: number;
    jobs: number;
    jobsFailed: number;
  } | null;
};

/** What waits, for who watches over the installation: one statement. */
export async function readWaiting(): Promise<Waiting> {
  const pool = getPool();
  const { totalCount, idleCount, waitingCount } = pool;
  return {
    pool: {
      inUse: totalCount - idleCount,
      idle: idleCount,
      waiting: waitingCount,
    },
    queued: await readQueued(),
  };
}

async function readQueued(): Promise<Waiting["queued"]> {
  try {
    const rows = await getPrisma().$queryRaw<NonNullable<Waiting["queued"]>[]>`
      SELECT m."waiting" AS "mails", m."oldestSeconds" AS "oldestMailSeconds", j."jobs", j."jobsFailed"
        FROM count_due_mail() m
        CROSS JOIN (SELECT count(*) FILTER (WHERE state < 'active')::int AS "jobs",
                           count(*) FILTER (WHERE state = 'failed')::int AS "jobsFailed" FROM jobs.job) j`;
    return rows[0] ?? null;
  } catch {
    return null;
  }
}
