import { z } from "zod";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import { isReserved } from "./reserved-words";

const systemId = z.uuid({ error: "invalid" });

const slug = filledUpTo(62)
  .toLowerCase()
  .pipe(
    z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/, { error: "address" })
      .refine((word) => !isReserved(word), { error: "reserved" }),
  );

const firstAdmin = {
  email: filledUpTo(254)
    .toLowerCase()
    .pipe(z.email({ error: "email" })),
  personName: filledUpTo(120),
};

export const createSystemSchema = z.object({
  /** Makes the system one, however often the form is sent. */
  key: systemId,
  name: filledUpTo(120),
  slug,
  boundary: textUpTo(200).default(""),
  frameworkVersionId: z.uuid({ error: "required" }),
  ...firstAdmin,
});
export type CreateSystem = z.infer<typeof createSystemSchema>;

export const offerFirstPlaceSchema = z.object({ systemId, ...firstAdmin });
export type OfferFirstPlace = z.infer<typeof offerFirstPlaceSchema>;

export const suspendSystemSchema = z.object({
  systemId,
  because: filledUpTo(500),
  contact: filledUpTo(200),
});
export type SuspendSystem = z.infer<typeof suspendSystemSchema>;

export const systemAtSchema = z.object({ systemId });
export type SystemAt = z.infer<typeof systemAtSchema>;

export const askErasureSchema = z.object({ systemId, name: filledUpTo(200) });
export type AskErasure = z.infer<typeof askErasureSchema>;

/** What the address of the list may choose; nonsense chooses nothing. */
export const systemSearchSchema = z.object({
  q: textUpTo(80).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type SystemSearch = z.infer<typeof systemSearchSchema>;
