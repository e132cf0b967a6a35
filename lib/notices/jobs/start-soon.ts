import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { logError } from "@/lib/core/log";

const waits = [3_000, 60_000];

// Within the ten seconds that a process has to end.
const mostToStop = 7_000;

/** Pages come first: the work begins a moment after the start, and again a minute later where it failed. */
export function startJobsSoon(attempt = 0) {
  const timer = setTimeout(
    () => {
      void startNow().catch((error: unknown) => {
        logError(error);
        startJobsSoon(attempt + 1);
      });
    },
    waits[Math.min(attempt, waits.length - 1)],
  );
  timer.unref();
}

async function startNow() {
  const { startJobs } = await import("./start");
  const stop = await startJobs();
  let stopped: Promise<void> | undefined;
  const end = () => {
    stopped ??= Promise.race([stop().catch(logError), wait(mostToStop)]);
    holdEnd(stopped);
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}

/**
 * Next ends the process as soon as its own connections are closed, and has no
 * way to be asked to wait: a mail that was just taken would not be marked as
 * sent, and go out again.
 */
function holdEnd(stopped: Promise<void>) {
  const exit = process.exit.bind(process);
  const exitThen = (code?: number | string | null) =>
    void stopped.then(() => exit(code));
  process.exit = exitThen as typeof process.exit;
}
