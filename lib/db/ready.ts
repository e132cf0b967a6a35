import "server-only";
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
    query_timeout: longestMilliseconds,
  });
  // A connection that breaks after it was made says so here; the answer is the same.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    void client.end().catch(() => undefined);
  }
}
