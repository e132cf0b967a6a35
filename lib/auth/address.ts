import "server-only";
import { getEnv } from "@/lib/core/env";

/**
 * Where a request came from, for counting tries. Each proxy in front writes
 * whom it was asked by at the right end of the list; what stands further left
 * than ours reach, anybody can have written.
 */
export function readAddress(forwardedFor: unknown): string {
  const named = String(forwardedFor ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const at = Math.max(0, named.length - getEnv().PROXIES_IN_FRONT);
  return named[at] ?? "unknown";
}
