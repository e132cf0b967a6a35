import type { Attestation, IsoDate, Reason } from "@/lib/progress/schema";
import { hasCome } from "@/lib/progress/rules/iso-dates";

/**
 * True while a stage is accepted on a community's word: confirmed by
 * community-wide leadership, and not past its last day (that day included).
 * Source: DOMAIN, "Entering mid-way".
 */
export function isAccepted(
  { confirmedOn, expiresOn }: Attestation,
  today: IsoDate,
) {
  const hasEnded = expiresOn !== null && expiresOn < today;
  return hasCome(confirmedOn, today) && !hasEnded;
}

/** Why an attestation does not accept its stage; nothing while it does. */
export function explainAttestation(
  attestation: Attestation,
  today: IsoDate,
): Reason[] {
  if (isAccepted(attestation, today)) return [];
  const { confirmedOn, expiresOn } = attestation;
  if (!hasCome(confirmedOn, today) || expiresOn === null)
    return [{ key: "attestationUnconfirmed", args: {} }];
  return [{ key: "attestationExpired", args: { on: expiresOn } }];
}
