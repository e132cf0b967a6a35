export const panel = {
  blind:
    "A panel rates this row. Nobody else sees your rating and notes until all have handed in or the row is opened.",
  handedIn:
    "You have handed in. The row opens when the others have too, or when the intermediary opens it.",
  yours: "Your answer: {score}.",
  notAsked:
    "A panel rates this row, and you are not one of its raters. What they say shows once the row is open.",
  openedNobody: "This row is open, and nobody rated it.",
  raters: "What the raters said",
  others: "Other answers",
  nobody: "nobody",
  one: "{score}: {names}",
  range: {
    same: "All gave {value}.",
    spread: "From {lowest} to {highest}, the middle is {median}.",
  },
  rule: {
    scored:
      "Agreed: all are on one side of the met line and at most a point apart, so the middle holds (the lower one of two).",
    disputed:
      "Not agreed: they are on both sides of the met line, more than a point apart, or not all say that the row applies. It counts as not scored until the group decides.",
    dont_know: "Nobody knows, so the row counts as not scored.",
    not_applicable: "Two or more say that the row does not apply here.",
    not_scored: "Nobody gave an answer.",
  },
  decided: "The group decided: {score}. {reason}",
  lead: {
    open: "Open this row to all",
    missing:
      "Not handed in yet: {names}. Once open, nobody changes their rating of this row.",
    complete: "Once open, nobody changes their rating of this row.",
    openSubmit: "Open it now",
    decide: "Record what the group decides",
    change: "Change what the group decided",
    answer: "The group’s decision",
    choose: "Choose one",
    dontKnow: "Don’t know",
    notApplicable: "Not applicable",
    reason: "Why",
    reasonHint: "Everyone who sees the row can read this.",
    submit: "Record the decision",
  },
  handIn: {
    title: "Hand in your ratings: {level}",
    text: "This hands in all you have rated of this level here, in every stage. You cannot change it afterwards. When all raters have handed in, the rows open to everyone.",
    rated:
      "{rated} of {of} rows of this stage have your answer. Those without one stay empty.",
    submit: "Hand in for good",
    wait: "Some of your changes are not saved yet. Wait until they are.",
    done: "Handed in.",
  },
  history: {
    opened: "The row opened to all. What came out: {score}.",
    openedBy: "{name} opened the row to all. What came out: {score}.",
    decided: "The group decided: {score}. {name} recorded it.",
    changed:
      "The group changed its decision from {from} to {to}. {name} recorded it.",
    handedIn: "{name} handed in their ratings.",
  },
} as const;
