import "server-only";
import { logError } from "@/lib/core/log";

const waits = [3_000, 60_000];

/** Pages come first: the work begins a moment after the start, and again a minute later where it failed. */
export function startJobsSoon(attempt = 0) {
  const wait = waits[Math.min(attempt, waits.length - 1)];
  const timer = setTimeout(() => {
    void startNow().catch((error: unknown) => {
      logError(error);
      startJobsSoon(attempt + 1);
    });
  }, wait);
  timer.unref();
}

async function startNow() {
  const { startJobs } = await import("./start");
  const stop = await startJobs();
  process.once("SIGTERM", () => void stop().catch(logError));
  process.once("SIGINT", () => void stop().catch(logError));
}
