import type { Model } from "./model";
import type { Act } from "./act";

const isStale = false;

/** One round from its opening to its second close, in which every act goes through once. */
export const wholeLife: [Model["panels"], Act[]] = [
  { C: ["marcus", "ruth"] },
  [
    { do: "bring", who: "marcus", row: "C0", isStale },
    { do: "rate", who: "marcus", row: "C0", choice: 3, isStale },
    { do: "rate", who: "ruth", row: "C0", choice: 1, isStale },
    { do: "bring", who: "dana", row: "C1", isStale },
    { do: "rate", who: "ruth", row: "C1", choice: 3, isStale },
    { do: "take_back", who: "dana", row: "C1", at: 0, isStale },
    { do: "open", who: "dana", row: "C1", isStale },
    { do: "hand_in", who: "marcus", part: "C", isStale },
    { do: "hand_in", who: "ruth", part: "C", isStale },
    { do: "decide", who: "marcus", row: "C0", choice: 3, isStale },
    { do: "take_back", who: "dana", row: "C0", at: 0, isStale },
    { do: "rate", who: "maya", row: "S0", choice: "not_applicable", isStale },
    {
      do: "second",
      who: "dana",
      row: "S0",
      voice: "own",
      agrees: true,
      isStale,
    },
    { do: "submit", who: "maya", isStale },
    { do: "send_back", who: "dana", isStale },
    { do: "submit", who: "maya", isStale },
    { do: "retract", who: "maya", isStale },
    { do: "submit", who: "maya", isStale },
    { do: "accept", who: "dana", isStale },
    { do: "attest", who: "dana", isStale },
    { do: "confirm_attestation", who: "ruth", isStale },
    { do: "confirm", who: "ruth", isStale },
    { do: "close", who: "dana", hasReason: false, isStale },
    { do: "reopen", who: "dana", isStale },
    { do: "close", who: "marcus", hasReason: true, isStale },
  ],
];
