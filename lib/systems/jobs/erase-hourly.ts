import "server-only";
import { logError } from "@/lib/core/log";
import { eraseDueSystems } from "../mutations/erase-due";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Looks soon after the start, not during it, and then every hour, without keeping the process alive. */
export function eraseHourly() {
  const erase = () => void eraseDueSystems().catch(logError);
  setTimeout(erase, 2 * minuteMs).unref();
  setInterval(erase, hourMs).unref();
}
