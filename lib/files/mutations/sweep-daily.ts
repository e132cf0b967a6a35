import "server-only";
import { logError } from "@/lib/core/log";
import { sweepFiles } from "./sweep-files";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Sweeps once soon after the start, not during it, and then every day, without keeping the process alive. */
export function sweepDaily() {
  const sweep = () => void sweepFiles().catch(logError);
  setTimeout(sweep, minuteMs).unref();
  setInterval(sweep, dayMs).unref();
}
