import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "@/lib/core/clock";

/** A UUIDv7, as Prisma makes them, for rows that SQL of our own writes. */
export function makeId(): string {
  const time = now().getTime().toString(16).padStart(12, "0");
  // What follows the version is as random as in any other.
  const random = randomUUID().slice(15);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random}`;
}
