import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { getEnv } from "@/lib/core/env";

/** A database that takes longer than this to say anything is as good as away. */
const longestMilliseconds = 1_500;

let asking: Promise<boolean> | undefined;

/**
 * Whether the database answers right now, over a connection of its own: the
 * pool may be full of work, or hold connections that are dead and do not know
 * it. Those who ask at once share one answer, so that nobody can open more.
 */
export function isDatabaseReady(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<boolean> {
  const client = new Client({
    connectionString: getEnv().APP_DATABASE_URL,
    connectionTimeoutMillis: longestMilliseconds,
  });
  // A connection that breaks after it was made says so here; the answer is the same.
  client.on("error", () => undefined);
  const end = new AbortController();
  try {
    return await Promise.race([
      client
        .connect()
        .then(() => client.query("SELECT 1"))
        .then(() => true),
      wait(longestMilliseconds, false, { signal: end.signal }),
    ]);
  } catch {
    return false;
  } finally {
    end.abort();
    void client.end().catch(() => undefined);
  }
}
