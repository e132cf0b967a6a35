import { type Choice, type Part, type RowName, type Who } from "./model";

export type ReviewAct = { do: "submit" | "retract" | "accept" | "send_back" };
export type AttestAct = { do: "attest" | "confirm_attestation" };

/** What somebody tries; `isStale`: upon a version that is no longer the newest. */
export type Act = { who: Who; isStale: boolean } & (
  | { do: "rate"; row: RowName; choice: Choice }
  | { do: "second"; row: RowName; voice: string; agrees: boolean }
  | { do: "bring"; row: RowName }
  | { do: "take_back"; row: RowName; at: number }
  | { do: "hand_in"; part: Part }
  | { do: "open"; row: RowName }
  | { do: "decide"; row: RowName; choice: 1 | 2 | 3 | "not_applicable" }
  | ReviewAct
  | { do: "confirm" }
  | { do: "reopen" }
  | AttestAct
  | { do: "close"; hasReason: boolean }
);
export type ActOf<Name extends Act["do"]> = Extract<Act, { do: Name }>;
