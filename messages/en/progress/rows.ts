export const cells = {
  title: "Stage {stage} by function and leadership level",
  choose: "Stage shown",
  stageTab: "Stage {stage}",
  instead:
    "Stage {working} has no rows to score yet, so this shows Stage {stage}.",
  takeaway:
    "{scored, number} of {applicable, plural, one {# row} other {# rows}} scored, and {met, number} of those met.",
  changes:
    "Since the last round {rose, plural, =0 {no cell rose} one {# cell rose} other {# cells rose}} and {fell, plural, =0 {none fell} one {# fell} other {# fell}}.",
  legend:
    "A cell shows the middle score of its rows, how many are met, and how many more or fewer are met than last round. Under half scored, it shows how many are.",
  met: "{met, number} of {scored, number} met",
  partial: "{scored, number} of {applicable, number}",
  partialDetail: "scored",
  label: "{functionName}, {level}: {score}; {met}; {change}",
  labelPartial: "{functionName}, {level}: {text} scored",
  gained:
    "{count, plural, =0 {as many met as last round} one {# more met than last round} other {# more met than last round}}",
  lost: "{count, plural, one {# fewer met than last round} other {# fewer met than last round}}",
  noChange: "no earlier score to compare",
  distribution: "Rows at 0, 1, 2, 3",
  medianScore: "Middle score",
  rows: "Rows that apply",
  rowsMet: "Rows met",
  rowsScored: "Rows scored",
  changeMet: "Change in rows met",
} as const;

export const rows = {
  title: "Rows of this stage",
  sub: "{rows, plural, one {# row} other {# rows}}, each at one function and one leadership level.",
  shown: "{shown, number} of {rows, plural, one {# row} other {# rows}} shown",
  filterFunction: "Function",
  filterLevel: "Leadership level",
  allFunctions: "All functions",
  allLevels: "All levels",
  nothing: "This function has no row at this level",
  nothingText:
    "A blank place in the rubric is neither a zero nor “not applicable”: there is nothing to do there.",
  showAll: "Show all rows",
  met: "Met",
  notMet: "Not met yet",
  median: "Middle score of the sites",
  sitesMet:
    "{met, number} of {scored, plural, one {# scored site meets it} other {# scored sites meet it}}",
  changeFrom: "from {from, number} to {to, number} since the last round",
  changeSites:
    "{direction, select, up {{count, plural, one {# more site meets} other {# more sites meet}}} other {{count, plural, one {# fewer site meets} other {# fewer sites meet}}}} it than last round",
  changeNone: "As last round",
  evidence:
    "{count, plural, one {# piece of evidence} other {# pieces of evidence}}",
  milestone: "Milestone {number}",
  twin: "Nearly the same, at another place",
  twinSame: "Both places stand at the same score.",
  twinDiffers:
    "The two places do not stand at the same score. That is worth talking about.",
  twinUnknown: "One of the two has no score that counts yet.",
  sits: "Where this row sits",
  now: "Where it stands now",
  scoredBy: "{name} said so on {on}, in the round {round}",
  besideBy: "{name}, for the intermediary, says {score} (on {on})",
  why: "Why: {reason}",
  notYet: "Nobody has scored it yet.",
  score: "Score this row",
  scoreSite: "Score {site}",
  rule: "Met at the system when {share, number}% of the sites that scored it meet it, and {scoredShare, number}% of the active sites have scored it.",
  spread:
    "Spread: {met, number} of {scored, number} scored sites meet it ({percent, number}%), and {scored, number} of {active, number} active sites have scored it ({scoredPercent, number}%).",
  spreadNone:
    "Spread: none of {active, plural, one {# active site} other {# active sites}} has scored it.",
  notApplicableSites:
    "{count, plural, one {# site says} other {# sites say}} it does not apply there, and {count, plural, one {is} other {are}} left out.",
  depth: "Depth: the middle score is {score}.",
  noSites: "The system has no active site yet.",
  sites: "Site by site",
  sitesHidden:
    "You see the sites that are yours; the other sites’ scores are in the numbers above.",
  sitesNone: "No site’s own scores are open to you here.",
  ofSite: "{site}’s own score",
  allSites: "All sites",
  rounds: "Round by round",
  open: "open",
  roundsLine: "Score round by round: {list}",
  roundsNone: "No round has scored it yet.",
  evidenceBy: "{name}, about {on}, in the round {round}",
  history: "What changed, and who changed it",
  historyPick: "Choose a site to see its evidence and history.",
  scale: "What the scores mean",
} as const;
