import { z } from "zod";

/**
 * What a person typed: trimmed, and no longer than `limit` characters. The
 * codes are those of messages: errors.fields.
 */
export const textUpTo = (limit: number) =>
  z
    .string({ error: "required" })
    .trim()
    .max(limit, { error: "too_long" })
    // PostgreSQL keeps every character but this one; no keyboard types it.
    .refine((text) => !text.includes("\u0000"), { error: "unreadable" });

/** The same, and not empty. */
export const filledUpTo = (limit: number) =>
  textUpTo(limit).refine((text) => text !== "", { error: "required" });
