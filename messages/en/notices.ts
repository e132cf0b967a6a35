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
  settings: {
    title: "Mails to you",
    sub: "Sent to {email}. What you choose holds for all your systems.",
    link: "Choose your mails",
    save: "Save",
    pending: "Saving…",
    saved: "Saved.",
    ways: {
      at_once: "At once",
      weekly: "In the weekly mail",
      off: "No mail",
    },
    topics: {
      assigned: "You are asked for something",
      answered: "Someone answers you",
      sent_back: "Something comes back to you",
      round_due: "Something is due soon",
      other: "Everything else",
    },
    hints: {
      assigned:
        "To score, to bring evidence, to decide, to read a report, or to see to an action.",
      answered: "What you asked about a row or a concern.",
      sent_back: "Rows of a site, or a “not applicable”.",
      round_due:
        "Scores and your own actions: 7 days and 1 day before the day, and when an action is late.",
      other: "Such as a round that closed or a review that was confirmed.",
    },
  },
  mailbox: {
    title: "Mailbox",
    sub: "This demonstration sends no mail. What would go to {email} is kept here, for you alone.",
    link: "See your mails",
    nothing: "No mail yet",
    nothingText:
      "The weekly mail comes when something is new. What waits for you comes within some minutes.",
  },
  unsubscribe: {
    title: "Mails from Waymark",
    text: {
      digest: "You will no longer get the weekly mail.",
      at_once:
        "You will no longer get mails like the one that brought you here.",
    },
    button: {
      digest: "Stop the weekly mail",
      at_once: "Stop these mails",
    },
    stopped: {
      digest: "You get no weekly mail any more.",
      at_once: "You get no mails like this one any more.",
    },
    again: "To change this, sign in and open your notices.",
  },
  kinds: {
    round_opened: "The round {round} is open. Scores are due on {dueOn}.",
    asked_to_rate: "You are asked to score in the round {round}.",
    round_due: "Scores for the round {round} are due on {dueOn}.",
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
    report_discussed: "A report is open for discussion: {report}",
    report_sent: "A report came to leadership: {report}",
    report_final: "A report is final: {report}",
    mentioned: "You were named in a concern: {concern}",
    scan_asked: "{by} asks for your answers in a system scan.",
    action_given: "{by} asks you to see to something by {dueOn}.",
    support_given:
      "Support you were given was recorded: {support}. Say what you thought of it.",
    action_due: "An action of yours is due on {dueOn}.",
    action_late: "An action of yours was due on {dueOn}. Say how it stands.",
    action_ended: "{by} ended an action that you added. See what came of it.",
    meeting_written: "{by} wrote down a meeting that you came to.",
    much_exported:
      "{by} took out a large file, of {rows} lines. See what has left the system.",
    unknown: "Something new concerns you. Open it to see what.",
  },
} as const;
