export const review = {
  form: {
    showNow: "Show how things stand now",
  },
  title: "Review of {round}",
  sub: {
    open: "Sites hand their part in, the intermediary looks at it, and community-wide leadership confirms the review. Then the round is closed.",
    closed: "This round is closed.",
  },
  sites: {
    title: "Where each site stands",
    takeaway:
      "{total, plural, =0 {No site is asked.} one {# site: {accepted, plural, =0 {not accepted yet} other {accepted}}.} other {# sites: {accepted, number} accepted, {submitted, number} waiting to be looked at, {sentBack, number} sent back, {scoring, number} still scoring.}}",
    caption: "Sites and where their part of the round stands",
    site: "Site",
    state: "Where it stands",
    unscored: "Left to score",
    open: "Look at it",
    hidden: "not shown to you",
    notAsked: "Not asked this round",
    unscoredOf: "{unscored, number} of {rows, number}",
    none: "No active site yet.",
  },
  states: {
    scoring: "Scoring",
    submitted: "Handed in",
    sent_back: "Sent back",
    accepted: "Accepted",
  },
  told: {
    scoring: "This site is still scoring its rows.",
    submitted: "Handed in by {name} on {on}.",
    sent_back: "Sent back by {name} on {on}.",
    accepted:
      "Accepted by {name} on {on}. Its ratings change only if it is sent back.",
  },
  comment: "What to look at again",
  gaps: "{unscored, plural, =0 {Every row has an answer} one {# of {rows, number} rows is not scored} other {# of {rows, number} rows are not scored}}{dontKnow, plural, =0 {} one {, # is marked don’t know} other {, # are marked don’t know}}{disputed, plural, =0 {} one {, # is to be settled} other {, # are to be settled}}.",
  seeRows: "See its rows",
  submit: {
    title: "Hand in",
    text: "Handing in with gaps is fine: they stay unscored. While it is handed in, your rows do not change; you can take them back until they are accepted.",
    submit: "Hand in the rows of {site}",
    done: "Handed in. The intermediary is told.",
  },
  takeBack: {
    title: "Take back what was handed in",
    text: "You can go on scoring, and hand in again when you are done.",
    submit: "Take back",
    done: "Taken back. You can go on scoring.",
  },
  accept: {
    title: "Accept",
    submit: "Accept the rows of {site}",
    done: "Accepted. The site is told.",
  },
  sendBack: {
    title: "Send back to the site",
    comment: "What should the site look at again?",
    commentHint: "The site’s coordinators read this.",
    submit: "Send back",
    done: "Sent back. The site is told.",
  },
  open: {
    title: "What this round says so far",
    changed:
      "Since the last round {rose, plural, =0 {no row rose} one {# row rose} other {# rows rose}}, {fell, plural, =0 {none fell} one {# fell} other {# fell}}, and {first, plural, =0 {none was scored for the first time} one {# was scored for the first time} other {# were scored for the first time}}.",
    fell: "Fell:",
    rose: "Rose:",
    nothing:
      "Nothing is open: every row has an answer and every site is accepted.",
    unscored:
      "{count, plural, one {# of the system’s own {rows, number} rows is not scored.} other {# of the system’s own {rows, number} rows are not scored.}}",
    disputed:
      "{count, plural, one {# row is to be settled} other {# rows are to be settled}}: {system, number} of the system, {sites, number} at sites.",
    dontKnow:
      "{count, plural, one {# answer is “don’t know”.} other {# answers are “don’t know”.}}",
    waiting:
      "{count, plural, one {# “not applicable” waits for a second person.} other {# “not applicable” wait for a second person.}}",
    sites:
      "{count, plural, one {# site is not accepted yet.} other {# sites are not accepted yet.}}",
  },
  confirm: {
    title: "Review by community-wide leadership",
    waiting: "Community-wide leadership has not confirmed the review yet.",
    confirmed: "Confirmed by {name} on {on}.",
    changed:
      "{count, plural, one {# score has changed since then.} other {# scores have changed since then.}}",
    text: "By confirming you say that you have gone through what changed and what is open, and that the answers may stand.",
    headline: "Should the headline move back?",
    headlineHint:
      "A stage that was achieved holds its place until you decide here to revisit it.",
    stay: "No, it stays as it is",
    stop: "No longer revisit Stage {stage}",
    revisit: "Yes, we revisit Stage {stage}",
    go: "Go on revisiting Stage {stage}",
    note: "Note",
    noteHint:
      "What you talked about, or where it was decided. It may stay empty.",
    submit: "Confirm the review",
    again: "Confirm the review again",
    done: "The review is confirmed. The intermediary is told.",
  },
  close: {
    title: "Close the round",
    final:
      "Its scores no longer change, and the picture it leaves is kept for good.",
    left: "What is not scored or not settled stays so, also at sites that are not accepted.",
    next: "The next round starts empty. Until a row is scored again, its latest score stands.",
    reason: "Why close without a confirmed review?",
    reasonHint: "The reason is kept with the closing.",
    submit: "Close the round",
    done: "The round is closed. Its scores are kept as they are.",
  },
  closings: {
    title: "Closings",
    line: "Closing {number, number}, {on}, by {name}",
    reopened: "Opened again on {on} by {name}: {reason}",
  },
  reopen: {
    title: "Open the round again",
    text: "For something that must be put right. What was closed is kept as it was, the review is to be confirmed again, and closing again keeps a second picture.",
    reason: "Why is it opened again?",
    reasonHint: "Everyone in the system is told.",
    submit: "Open the round again",
    done: "The round is open again. Everyone is told.",
  },
} as const;
