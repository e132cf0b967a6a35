import { expect, it } from "vitest";
import { readAttestation } from "@/lib/progress/rules/read-attestation";

const today = "2026-06-01";
const attestation = {
  stage: 1,
  proposedOn: "2025-06-01",
  confirmedOn: "2025-06-02",
  expiresOn: "2026-09-01",
};

it.each([
  [undefined, "none"],
  [{ ...attestation, confirmedOn: null, expiresOn: null }, "asked"],
  [attestation, "accepted"],
  [{ ...attestation, expiresOn: null }, "accepted"],
  [{ ...attestation, expiresOn: "2026-07-31" }, "accepted"],
  [{ ...attestation, expiresOn: "2026-07-30" }, "ending"],
  [{ ...attestation, expiresOn: today }, "ending"],
  [{ ...attestation, expiresOn: "2026-05-31" }, "expired"],
  [{ ...attestation, proposedOn: "2025-06-02" }, "accepted"],
  [
    { ...attestation, expiresOn: "2026-07-01", proposedOn: "2026-05-20" },
    "renewal_asked",
  ],
  [
    { ...attestation, expiresOn: "2026-05-01", proposedOn: "2026-05-20" },
    "renewal_asked",
  ],
  // A rule that accepts for one month only: not asked for anew on the day it was confirmed.
  [
    {
      ...attestation,
      proposedOn: today,
      confirmedOn: today,
      expiresOn: "2026-07-01",
    },
    "accepted",
  ],
] as const)("%j stands as %s", (given, standing) => {
  expect(readAttestation(given, today)).toBe(standing);
});
