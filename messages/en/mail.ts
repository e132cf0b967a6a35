export const mail = {
  digestSubject:
    "{count, plural, one {# new notice this week} other {# new notices this week}}",
  greeting: "Hello {name},",
  more: "{count, plural, one {and # more} other {and # more}}",
  why: {
    digest: "You get this mail once a week when something new concerns you.",
    at_once: "You get this mail because it waits for you or answers you.",
  },
  choose: "Choose which mails you get",
  stop: {
    digest: "Stop the weekly mail",
    at_once: "Stop mails like this one",
  },
  kinds: {
    round_opened: "The round {round} is open. Scores are due on {dueOn}.",
    asked_to_rate: "You are asked to score in the round {round}.",
    round_due: "Scores for the round {round} are due on {dueOn}.",
    round_closed: "The round {round} closed.",
    round_reopened: "The round {round} was opened again.",
    review_confirmed:
      "Community-wide leadership confirmed the review of {round}.",
    site_submitted: "{site} handed in its rows for {round}.",
    site_sent_back: "The rows of {site} for {round} were sent back.",
    site_accepted: "The rows of {site} for {round} were accepted.",
    not_applicable_refused:
      "A “not applicable” of yours was not agreed to: row {row}.",
    row_decided: "The group settled row {code} in {round}.",
    evidence_asked:
      "You are asked for what is missing behind row {code} in {round}.",
    evidence_answered:
      "Your question about row {code} in {round} was answered.",
    concern_raised: "A concern was raised that you should see.",
    concern_triaged: "A concern that you follow was taken up.",
    concern_answered: "A concern that you follow was answered.",
    concern_reopened: "A concern that you follow was opened again.",
    decision_asked: "You are asked to decide on a concern.",
    scan_asked: "Your answers are asked for in a system scan.",
    action_given: "You are asked to see to something in the plan by {dueOn}.",
    report_discussed: "A report is open for discussion.",
    report_sent: "A report for leadership waits for you.",
    report_final: "A report is final.",
    mentioned: "You were named in a concern.",
    support_given:
      "Support that you had a part in was recorded. Say what you thought of it.",
    action_due: "An action of yours is due on {dueOn}.",
    action_late: "An action of yours was due on {dueOn}.",
    action_ended: "An action that you added is over.",
    meeting_written: "A meeting that you came to was written down.",
    much_exported: "Somebody took out a large file.",
    unknown: "Something new concerns you.",
  },
} as const;
