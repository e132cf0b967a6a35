import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { getEnv } from "@/lib/core/env";
import { AppError } from "@/lib/core/result";

let limiter: RateLimiterMemory | undefined;

/**
 * Counts a change that a member sends. Throws busy beyond what hands, and a
 * device that had no connection for a day, can send in a minute. Counted in
 * this process alone: with several, a script gets as many times the measure,
 * and nobody pays a statement for each save.
 */
export async function countWrite(personId: string) {
  limiter ??= new RateLimiterMemory({
    points: getEnv().WRITES_A_MINUTE,
    duration: 60,
  });
  await limiter.consume(personId).catch(() => {
    throw new AppError("busy");
  });
}
