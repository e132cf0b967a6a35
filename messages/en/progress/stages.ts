export const how = {
  title: "How is this worked out?",
  subSystem: "Stage {stage}: {title}, for the whole system",
  subSite: "Stage {stage}: {title}, for {site}",
  choose: "Stage",
  resultTitle: "The answer",
  stepsTitle: "The working, step by step",
  stepsSub:
    "The rule’s settings belong to the framework version, not to a person.",
  passed: "Yes",
  failed: "Not yet",
  headlineTitle: "From stages to the working stage",
  headline: {
    lowest:
      "The working stage is the lowest stage that is neither achieved nor accepted.",
    held: "A stage once achieved holds its place. It moves back only when a review confirms it.",
    accepted:
      "An earlier stage can be accepted without scores, on a confirmed statement, for {months, plural, one {# month} other {# months}}.",
  },
  siteText:
    "A site’s own stage comes from its own site rows alone. Milestones belong to the whole system.",
  moveTitle: "Rows that would move it most",
  moveSub: "Best first. Met rows and rows that do not apply are left out.",
  moveNone: "No row is short at this stage.",
  inShortFunction: "its function holds the stage back",
  settingsTitle: "Settings of the rule",
  settings: {
    coverage: "Rows scored, at least",
    met: "Scored rows met, at least",
    keep: "An achieved stage stays so down to",
    function: "Met in each function, more than",
    functionRows: "Rows a function needs to hold a stage back",
    notApplicable: "Provisional with rows not applicable, more than",
    siteMet: "Scored sites that meet a site row, at least",
    siteScored: "Active sites that have scored it, at least",
    stale: "A score counts for",
    months: "{count, plural, one {# month} other {# months}}",
    percent: "{percent, number}%",
  },
  version: "Rule version {version}, as of {on}.",
} as const;

export const stages = {
  title: "Stages and milestones",
  sub: "Where your system stands in each stage, and the way to its milestones and rows.",
  path: "{count, plural, one {One stage} other {# stages}}",
  guide:
    "Read the guide: who leads, what each stage asks for, and how scores become a stage",
  stage: "Stage {number}",
  titled: "Stage {number}: {title}",
  working: "Working here",
  accepted: "Accepted without scores",
  acceptedUntil: "Accepted without scores until {on}",
  reachedOn: "First achieved on {on}",
  rowsMet:
    "{rows, plural, =0 {No rows yet} other {{met, number} of {scored, plural, one {# scored row} other {# scored rows}} met}}",
  noneScored: "{rows, plural, one {# row} other {# rows}}, none scored yet",
  milestonesConfirmed:
    "{confirmed, number} of {total, plural, one {# milestone} other {# milestones}} confirmed",
  stands: "Where this stage stands",
  why: "Why",
  worthALook: "Worth a look",
  how: "How is this worked out?",
  asOf: "Worked out from the scores as of {on}, by rule version {version}.",
  others: "The stages before and after",
  noRowsTitle: "This stage has no rows to score yet",
  noRowsText:
    "You can still read what it is for, work towards its milestones and have them confirmed. A community that did this stage before it began here can have it accepted.",
} as const;
