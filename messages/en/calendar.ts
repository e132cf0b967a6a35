export const calendar = {
  name: "Waymark: {system}",
  due: "Scores are due: {round}",
  ends: "The sprint ends: {round}",
  meeting: "Meeting: {group}",
  meetingAt: "Meeting: {group}, {site}",
  groups: {
    community_wide: "Community-wide team",
    intermediary: "Intermediary team",
    site: "Site team",
    other: "Another group",
  },
  action: "Your action: {title}",
  actionOfFew: "An action of yours is due. Open Waymark to see it.",
  feed: {
    title: "Your calendar",
    text: "Make a secret address and add it to your calendar program. It then shows when scores are due and when the sprint ends, meetings you may see, and your own open actions. Your program looks for news a few times a day.",
    warning:
      "Whoever has this address can read the same, without a sign-in. Share it with nobody. What only a few may see stands there without its words.",
    none: "You have no calendar address in this system.",
    made: "You have had an address since {on}. It is not shown again.",
    make: "Make the address",
    renew: "Make a new address",
    renewText:
      "The address you have now stops working. Add the new one to your program.",
    end: "End the address",
    endText: "Nobody reads the calendar any more, you included.",
    pending: "One moment…",
    newTitle: "Your calendar address",
    newText:
      "It is shown only now. Copy it, and add it in your calendar program where it asks for the address of a calendar.",
    label: "Calendar address",
    ended: "The address is ended.",
  },
} as const;
