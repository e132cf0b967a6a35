export const home = {
  title: "Where we are",
  headline: "{sentence}: {title}",
  asOf: "As of {on}.",
  round: "The {name} round is due on {due}, and its sprint ends on {end}.",
  noRound: "No round is open.",
  why: "Why",
  whyAchieved: "Why it counts as achieved",
  how: "How is this worked out?",
  worthALook: "Worth a look",
  print: "Print this page",
  arrow: {
    title: "The path through the stages",
    takeaway:
      "{achieved, plural, =0 {No stage is achieved or accepted yet} one {# of {total, number} stages is achieved or accepted} other {# of {total, number} stages are achieved or accepted}}. {sentence}.",
    legend:
      "A full dot is a milestone confirmed, a half dot one proposed, an empty dot one still open. Stripes: accepted without scores.",
    current: "Working here",
    share: "Rows met",
    shareMet: "{percent, number}% met",
    noShare: "No scores",
    accepted: "Accepted",
    until: "until {on}",
    milestones: "Milestones",
    milestonesConfirmed:
      "{confirmed, number} of {total, plural, one {# milestone} other {# milestones}} confirmed",
  },
  next: {
    title: "What to do next",
    nothing: "Nothing presses right now. Keep scoring as things change.",
    links: {
      stageInDoubt: "Open Stage {stage}",
      attestationEnding: "Open Stage {stage}",
      disputedRows: "See where scores differ",
      sitesOverdue: "See who is behind",
      sitesBehind: "See who is behind",
      milestonesToConfirm: "Read and confirm",
      milestonesReady: "Open the milestones",
      functionShort: "See its rows",
      staleRows: "See the rows",
    },
  },
  functions: {
    title: "Where each function stands",
    sub: "This framework judges every function by itself.",
    sentence: "{total, plural, one {# function} other {# functions}}: {stages}",
    inStage: "{count, number} in Stage {stage}",
    function: "Function",
    stage: "Working in",
    why: "Why",
    noRows: "No rows",
  },
  noRows: {
    title: "No stage has rows to score yet",
    text: "When the framework brings rows, their scores appear here.",
  },
} as const;

export const glance = {
  title: "The round at a glance",
  takeaway:
    "{name}: {scored, number} of {rows, number} rows scored, {missing, plural, =0 {none missing} one {# still missing} other {# still missing}}.",
  due: "{days, plural, =0 {Due today, {on}} one {# day left, due {on}} other {# days left, due {on}}}.",
  overdue:
    "{days, plural, one {# day past the due date, {on}} other {# days past the due date, {on}}}.",
  stage: "Rows of Stage {stage}.",
  system: "Rows of the system",
  sites: "Sites’ rows",
  scored: "{scored, number} of {rows, number} scored",
  allScored: "All {rows, number} scored",
  unscored: "{count, plural, one {# missing} other {# missing}}",
  disputed: "{count, plural, one {# to settle} other {# to settle}}",
  dontKnow: "{count, plural, one {# don’t know} other {# don’t know}}",
  scoreSubject: "Score {subject}",
  open: "Open the score page",
  noneAsked: "None of the active sites is asked for these rows.",
  noSites: "No active site yet. Add the first one to let it score its rows.",
  noRoundTitle: "No round is open",
  noRoundText:
    "A round is one look at the rubric, usually one every six months. Open one, and everyone can score.",
  openRound: "Open a round",
  review: "Review and close this round",
} as const;

export const first = {
  title: "Welcome to {system}",
  sub: "Three steps, and this page shows where you are and what to do next.",
  stepsTitle: "First steps",
  done: "Done",
  site: "Add your first site",
  siteText:
    "A site is one community school. It scores its own rows of the rubric.",
  siteLink: "Add a site",
  round: "Open a round",
  roundText:
    "A round is one look at the rubric, by default once in a six-month sprint.",
  roundLink: "Open a round",
  score: "Score",
  scoreText:
    "Score the community-wide and intermediary rows; each site scores its own.",
  scoreLink: "Start scoring",
  readTitle: "Meanwhile",
  readText:
    "Read what each of the five stages is about, and which milestones it has.",
  readLink: "Read the stages",
  leaderSub:
    "Nothing is scored yet. This is what will come, and who does what.",
  willTitle: "What will appear here",
  will: {
    stage: "Which of the five stages you are working in, and why.",
    cells: "How far each function has come, at each leadership level.",
    next: "What to do next, at most five things.",
    sites: "How each site is coming along, all on one scale.",
  },
  whoTitle: "Who does what",
  who: {
    intermediary:
      "Intermediary staff add the sites, open the rounds and score their own rows.",
    sites: "Site coordinators score the rows of their own sites.",
    leader:
      "Community-wide leaders score the community-wide rows and confirm milestones.",
    viewer: "Viewers read along.",
  },
} as const;

export const own = {
  title: "Your sites",
  none: "No site is yours yet",
  noneText:
    "Ask the people who run your system which site is yours. Until then you can read how the whole system is doing.",
  strip:
    "{unscored, plural, =0 {All rows have an answer this round} one {# of {rows, number} rows not scored yet} other {# of {rows, number} rows not scored yet}}",
  score: "Score",
  review: "Look them over",
  scoreSite: "Score {site}",
  noRound: "No round is open right now. The last scores stand.",
  profile: "Profile by function",
  profileTakeaway:
    "By the latest score of each row: {met, number} of {scored, number} met, out of {rows, plural, one {# row} other {# rows}} of Stage {stage}.",
  bar: "{met, number} of {scored, number} met{unscored, plural, =0 {} other {, # not scored}}",
  barMet: "Met",
  barNotMet: "Scored, not met",
  barUnscored: "Not scored",
  since: "Since last round",
  sinceTakeaway:
    "{compared, plural, =0 {No row is scored in both rounds yet.} one {# row scored in both rounds: {rose, number} rose, {fell, number} fell.} other {# rows scored in both rounds: {rose, number} rose, {fell, number} fell.}}",
  rose: "Rose",
  fell: "Fell",
  change: "from {from, number} to {to, number}",
  more: "{count, plural, one {and # more} other {and # more}}",
  due: "{days, plural, =0 {Scores are due today, {on}} one {Scores are due on {on}, in # day} other {Scores are due on {on}, in # days}}",
  overdue: "Scores were due on {on}",
  sprintEnds: "The sprint ends on {on}",
  stageTitle: "Own stage",
  openSite: "Everything about this site",
  system: "The whole system",
} as const;
