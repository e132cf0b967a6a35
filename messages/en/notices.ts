export const notices = {
  title: "Notices",
  sub: "What happened that concerns you, newest first.",
  bell: "Notices",
  bellNew: "Notices: {count, number} new",
  bellMany: "Notices: more than 99 new",
  nothing: "Nothing to tell you yet",
  nothingText:
    "When someone asks you for something, or answers you, it is listed here.",
  goHome: "See where we are",
  list: "Your notices",
  isNew: "New",
  readAll: {
    button: "Mark all as read",
    pending: "Marking…",
    done: "All are marked as read.",
  },
  pages: "Pages of notices",
  page: "Page {page, number}",
  newer: "Newer",
  older: "Older",
  kinds: {
    round_opened: "The round {round} is open. Scores are due on {dueOn}.",
    asked_to_rate: "You are asked to score in the round {round}.",
    round_closed: "The round {round} closed.",
    round_reopened: "The round {round} was opened again: {reason}",
    review_confirmed:
      "Community-wide leadership confirmed the review of {round}.",
    site_submitted: "{site} handed in its rows for {round}. Look at them.",
    site_sent_back:
      "The rows of {site} for {round} were sent back. See what to look at again.",
    site_accepted: "The rows of {site} for {round} were accepted.",
    not_applicable_refused:
      "{by} did not agree that row {row} is “not applicable”. Please score it.",
    not_applicable_refused_why:
      "{by} did not agree that row {row} is “not applicable”: {reason}",
    row_decided: "The group settled row {code} in {round}.",
    evidence_asked:
      "You are asked for what is missing behind row {code} in {round}.",
    evidence_answered:
      "Your question about row {code} in {round} was answered.",
    concern_raised: "A concern was raised: {concern}",
    concern_triaged: "Someone looked at a concern and took it up: {concern}",
    concern_answered: "A concern was answered: {concern}",
    concern_reopened: "A concern was opened again: {concern}",
    decision_asked: "You are asked to decide on a concern: {concern}",
    mentioned: "You were named in a concern: {concern}",
    unknown: "Something new concerns you. Open it to see what.",
  },
} as const;
