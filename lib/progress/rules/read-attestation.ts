import type { Attestation, IsoDate } from "@/lib/progress/schema";
import { daysBetween } from "@/lib/progress/rules/iso-dates";

/** An acceptance can be asked for anew when fewer days than these are left. */
export const renewableDays = 60;

/**
 * none: nobody asked. asked: waits for its first confirmation. accepted: good.
 * ending: good, and may be asked for anew. renewal_asked: asked for anew, and
 * the old acceptance holds to its own last day until the new one is confirmed.
 * expired: past its last day.
 */
export type AttestationStanding =
  "none" | "asked" | "accepted" | "ending" | "renewal_asked" | "expired";

/**
 * Where an attestation stands today. Days are exact enough: it is asked for
 * anew on a later day than it was confirmed on, never on the same.
 */
export function readAttestation(
  attestation: (Attestation & { proposedOn: IsoDate }) | undefined,
  today: IsoDate,
): AttestationStanding {
  if (!attestation) return "none";
  const { proposedOn, confirmedOn, expiresOn } = attestation;
  if (confirmedOn === null) return "asked";
  if (proposedOn > confirmedOn) return "renewal_asked";
  if (expiresOn === null) return "accepted";
  if (expiresOn < today) return "expired";
  const isEnding = daysBetween(today, expiresOn) < renewableDays;
  return isEnding && confirmedOn < today ? "ending" : "accepted";
}
