export const second = {
  waits: "Waits for a second person.",
  mine: "You said that this row does not apply here. It counts as not scored until somebody else agrees.",
  theirs:
    "{name} says that this row does not apply here. It counts as not scored until a second person agrees.",
  why: "Why: {reason}",
  agree: "I agree: it does not apply",
  refuse: "I do not agree",
  refuseReason: "Why does this row apply here?",
  refuseHint: "{name} will read this, and the row is to be scored again.",
  refuseSave: "Say no, and clear it",
  progress: "{count} waiting for a second person",
  history: {
    agreed: "{name} agreed that it does not apply.",
    refused: "{name} did not agree that it does not apply.",
  },
} as const;
