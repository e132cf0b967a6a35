import "server-only";

/**
 * Where a read was answered: by the replica; or by the primary, since only it
 * will do after a write, the replica is behind or away, or failed at it.
 */
export type ReadAnswer = "replica" | "primary" | "behind" | "away" | "failed";
type Count = (answer: ReadAnswer) => void;

// The pages and the start of the server each have a copy of this file.
const holder = globalThis as { waymarkCountRead?: Count };

/** Says who counts them. */
export function countReadsBy(count: Count) {
  holder.waymarkCountRead = count;
}

/** Counts a read of an installation that has a replica. */
export function countRead(answer: ReadAnswer) {
  holder.waymarkCountRead?.(answer);
}
