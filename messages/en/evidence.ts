export const evidence = {
  title: "Notes and links",
  listTitle:
    "{count, plural, =0 {Notes and links} other {Notes and links ({count})}}",
  none: "Nothing here yet.",
  notRead:
    "This cannot be read right now. What you add is kept and sent later.",
  body: "Note",
  url: "Link",
  effectiveOn: "The day it speaks of",
  add: "Add",
  addForThree: "Add and save the 3",
  forThree:
    "What shows that this is in place and has lasted? Write it down or give a link; then the 3 is saved.",
  required: "Write a note or give a link.",
  onItsWay: "On its way",
  refused: "Not saved",
  by: "{name} · speaks of {on}",
  notRemoved: "This could not be removed. Try again.",
  historyTitle: "History",
  noHistory: "No one has changed this row yet.",
  history: {
    rated: "{name} said {to}.",
    changed: "{name} changed {from} to {to}.",
    reason: "Reason: {reason}",
    added: "{name} added a note or link.",
    removed: "{name} removed a note or link.",
    other: "{name} changed something.",
  },
} as const;
