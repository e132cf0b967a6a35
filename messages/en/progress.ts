/**
 * `reasons` are fragments, joined with "; " behind "Stage 3:". `functionName`
 * and `on` come from fill-args; percents are whole numbers.
 */
export const progress = {
  states: {
    no_rows: "No rows yet",
    not_scored: "Not scored",
    provisional: "Provisional",
    in_progress: "In progress",
    achieved: "Achieved",
    needs_attention: "Needs attention",
    review_due: "Review due",
  },
  reasons: {
    noRows: "this stage has no rows to score yet",
    notScored:
      "{rows, plural, one {its one row is} other {none of its # rows is}} {rows, plural, one {not scored yet} other {scored yet}}",
    coverageLow:
      "coverage {percent}% of the {atLeast}% it needs: {count, plural, one {# row} other {# rows}} not scored yet",
    notApplicableMany:
      "{count} of {rows} rows marked not applicable, more than {limit}%",
    disputed:
      "{count, plural, one {# row has} other {# rows have}} scores that differ and must be settled",
    stale:
      "{count, plural, one {# row was} other {# rows were}} last scored more than {months, plural, one {# month} other {# months}} ago",
    metLow:
      "{percent}% of scored rows met: {count, plural, one {# more row} other {# more rows}} to reach {atLeast}%",
    metBelowKeep:
      "{percent}% of scored rows met: {count, plural, one {# more row} other {# more rows}} to be back at {keep}%",
    functionShort:
      "{count, plural, one {# row} other {# rows}} short in {functionName} ({met} of {scored} met)",
    functionUnscored:
      "nothing scored in {functionName} ({rows, plural, one {# row} other {# rows}})",
    milestonesOpen:
      "{count, plural, one {milestone {numbers}} other {milestones {numbers}}} not confirmed",
    milestonesProposed:
      "{count, plural, one {milestone {numbers} is} other {milestones {numbers} are}} proposed and waiting to be confirmed",
    achieved: "{met} of {scored} scored rows met ({percent}%)",
    keptAchieved:
      "{percent}% of scored rows met: a stage achieved on {on} stays achieved down to {keep}%",
    attestationExpired: "it was accepted without scores until {on}",
    attestationUnconfirmed:
      "the request to accept it without scores is not confirmed yet",
    revisited: "the last review decided to come back to it",
    lost: "it was below {keep}% when a round closed on {on}, so it takes {atLeast}% to be achieved again",
    rowDisputed: "Scores differ: settle this row",
    rowDontKnow: "Marked as don’t know: find evidence and score it",
    rowUnscored: "Not scored yet",
    rowStale:
      "Last scored more than {months, plural, one {# month} other {# months}} ago: score it again",
    rowBelowLine: "At {value}: it counts as met from {from}",
    rowNotStarted: "At 0, not started",
    rowSitesDisputed:
      "Settling {count, plural, one {# site} other {# sites}} where scores differ would do",
    rowSitesShort:
      "{count, plural, one {# more site} other {# more sites}} would do: {met} of {scored} scored sites meet it",
    rowSitesUnscored: "Too few sites have scored it: {scored} of {active}",
  },
  flags: {
    functionFewRows:
      "{functionName}: {met} of {scored} met. Too few rows to hold the stage back, yet worth a look.",
    functionFewUnscored:
      "{functionName}: nothing scored in {rows, plural, one {its one row} other {its # rows}}. Too few rows to hold the stage back, yet worth a look.",
    functionSlipped:
      "{functionName} has slipped: {scored, plural, =0 {nothing scored} other {{met} of # met}}. This alone does not move the stage back.",
    milestonesSlipped:
      "{count, plural, one {Milestone {numbers} is} other {Milestones {numbers} are}} not confirmed. This alone does not move the stage back.",
  },
  sentence: {
    workingIn: "Working in Stage {stage}",
    sustaining: "Stage {stage}, sustaining",
    revisiting: "Revisiting Stage {stage}",
    because: "Stage {stage}: {reasons}",
    alsoActiveIn:
      "Also active in {count, plural, one {Stage {stages}} other {Stages {stages}}}",
    highestReached: "Highest stage reached: Stage {stage}, on {on}",
    acceptedUntil: "Stage {stage} is accepted without scores until {on}",
    accepted: "Stage {stage} is accepted without scores",
    inDoubt:
      "Look again at {count, plural, one {Stage {stages}} other {Stages {stages}}}",
    asOf: "As of {on}",
    computed: "Worked out from the scores",
    confirmed: "Confirmed at a review",
    ruleVersion: "Rule version {version}",
    rowsShort:
      "At least {count, plural, one {# more row} other {# more rows}} to meet",
    range:
      "Between {low}% and {high}% of all rows, whatever the unscored ones turn out to be",
    siteWorkingIn: "This site is working in Stage {stage}",
    siteAllAchieved: "This site meets every stage that has site rows",
    siteNoRows: "No stage has rows for sites yet",
  },
  rule: {
    met: "A row is met when it is scored {from} or more.",
    sites:
      "A site row is met when at least {metPercent}% of the sites that scored it meet it, and at least {scoredPercent}% of the active sites have scored it. Sites where it does not apply are left out.",
    rows: "{rows, plural, =0 {This stage has no rows.} one {This stage has # row; {notApplicable} not applicable; {applicable} counted.} other {This stage has # rows; {notApplicable} not applicable; {applicable} counted.}}",
    notApplicable:
      "Not applicable: {count} of {rows} rows. With more than {limit}% the result is provisional.",
    unscored:
      "{count, plural, =0 {Every row that counts has a score.} one {# row has no score that counts} other {# rows have no score that counts}}{count, plural, =0 {} other {: {disputed} to be settled, {stale} scored more than {months, plural, one {# month} other {# months}} ago, {dontKnow} marked don’t know.}}",
    coverage:
      "Coverage: {scored} of {applicable} rows scored, {percent}%. At least {atLeast}% is needed, else the result is provisional.",
    metShare:
      "Met: {met} of {scored} scored rows, {percent}%. At least {atLeast}% is needed.",
    keep: "Met: {met} of {scored} scored rows, {percent}%. The stage was achieved on {on} and stays so at {keep}% or more.",
    range:
      "If the unscored rows were known, between {low}% and {high}% of the rows would be met.",
    function:
      "{functionName}: {met} of {scored} scored rows met. More than {over}% is needed.",
    functionFewRows:
      "{functionName}: {met} of {scored} scored rows met. With fewer than {rowsAtLeast} rows it is shown, but cannot hold the stage back.",
    milestones: "Milestones: {confirmed} of {total} confirmed. All are needed.",
    noMilestones:
      "Milestones belong to the whole system and are not asked of a site.",
    result:
      "Result for Stage {stage}: {state, select, no_rows {no rows yet} not_scored {not scored} provisional {provisional} in_progress {in progress} achieved {achieved} needs_attention {needs attention} review_due {review due} other {unknown}}.",
    version:
      "Rule version {version}, {preset, select, strict {strict settings} other {default settings}}.",
  },
  nextActions: {
    stageInDoubt:
      "Look at Stage {stage}: {state, select, needs_attention {it was achieved and needs attention} other {it was achieved, and too many of its scores are out of date}}.",
    attestationEnding:
      "Stage {stage} is accepted without scores until {on}, {days, plural, =0 {today} one {# more day} other {# more days}}. Score it or ask to accept it again.",
    disputedRows:
      "Settle {count, plural, one {# row} other {# rows}} where scores differ.",
    sitesOverdue:
      "{sites, plural, one {{siteName} has} other {# sites have}} {rows, plural, one {# row} other {# rows}} unscored, {days, plural, one {# day} other {# days}} past the due date.",
    sitesBehind:
      "{sites, plural, one {{siteName} has} other {# sites have}} {rows, plural, one {# row} other {# rows}} unscored, due {days, plural, =0 {today} one {in # day} other {in # days}}.",
    milestonesToConfirm:
      "Confirm {count, plural, one {milestone {numbers}} other {milestones {numbers}}} of Stage {stage}, proposed and waiting.",
    milestonesReady:
      "Propose {count, plural, one {milestone {numbers}} other {milestones {numbers}}} of Stage {stage}: the rows behind {count, plural, one {it} other {them}} are met.",
    functionShort:
      "Strengthen {functionName}: {count, plural, one {# more row} other {# more rows}} to meet before the stage can be achieved.",
    staleRows:
      "Score {count, plural, one {# row} other {# rows}} again: last scored more than {months, plural, one {# month} other {# months}} ago.",
  },
  home: {
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
      sentence:
        "{total, plural, one {# function} other {# functions}}: {stages}",
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
  },
  cells: {
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
  },
  sites: {
    title: "Sites, on one scale",
    takeaway:
      "{total, plural, one {# active site} other {# active sites}}: {attention, plural, =0 {none asks for a closer look} one {# asks for a closer look and comes first} other {# ask for a closer look and come first}}. The figure is rows met of rows scored; the line is their share, round by round, up to today.",
    takeawayTotals:
      "{total, plural, one {# active site has} other {# active sites have}} scored {scored, number} of {rows, number} rows of Stage {stage} this round.",
    totalsTitle: "Sites together",
    totalsNoRound:
      "{total, plural, one {# active site} other {# active sites}}. No round is open.",
    totalsNotAsked:
      "{total, plural, one {# active site} other {# active sites}}. This round does not ask them for rows of Stage {stage}.",
    none: "No active site yet.",
    met: "{met, number} of {known, number}",
    noScore: "No scores",
    scored: "{scored, number} of {rows, number} scored this round",
    notAsked: "not asked this round",
    noRound: "no round is open",
    stage: "Working in Stage {stage}",
    allAchieved: "Meets Stage {stage}",
    noStage: "No stage yet",
    line: "Share of scored rows met, round by round: {list}",
    noPoint: "none",
    percent: "{percent, number}%",
    drawn:
      "These {drawn, number} of {total, number} sites ask most for a look.",
    all: "See all sites",
    attention: {
      fell: "Down {count, number} points",
      nothing: "Nothing scored",
      disputed: "{count, plural, one {# to settle} other {# to settle}}",
      stale: "{count, plural, one {# out of date} other {# out of date}}",
      behind: "{count, plural, one {# row left} other {# rows left}}",
    },
    columns: {
      site: "Site",
      met: "Rows met",
      scored: "Scored this round",
      stage: "Own stage",
      attention: "Closer look",
    },
  },
  glance: {
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
  },
  first: {
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
  },
  own: {
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
  },
  how: {
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
  },
  stages: {
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
  },
  milestones: {
    title: "Milestones",
    sub: "The intermediary proposes a milestone with what shows it; community-wide leadership confirms it.",
    one: "Milestone {number}",
    states: {
      open: "Not proposed yet",
      proposed: "Proposed",
      confirmed: "Confirmed",
    },
    rows: "{applicable, plural, =0 {No row is tied to it yet} one {{met, number} of # row met} other {{met, number} of # rows met}}",
    showRows: "Show its rows",
    rowMet: "met",
    rowNotMet: "not met yet",
    ready: "Its rows are met: it can be proposed.",
    target: "Target date",
    targetOn: "Target: {on}",
    targetPassed: "Target: {on}, which has passed",
    targetNone: "No target date yet",
    targetReason: "Why it was changed: {reason}",
    proposedBy: "Proposed by {name} on {on}",
    confirmedBy: "Confirmed by {name} on {on}",
    confirmedIn: "Decided in a meeting: {meeting}, {on}",
    seeEvidence: "See what shows it",
    waitsForLeader: "It waits for community-wide leadership to confirm it.",
    setTarget: {
      open: "Set a target date",
      change: "Change the target date",
      day: "Target date",
      hint: "Six months from the start of this round would be {on}.",
      reason: "Why does it change?",
      reasonHint: "Everyone sees the reason beside the date.",
      submit: "Save the date",
      done: "The target date is saved.",
    },
    propose: {
      open: "Propose it as reached",
      statement: "What shows that it is reached?",
      statementHint:
        "Two or three sentences that someone from outside could check.",
      link: "A link to it (optional)",
      linkHint: "Starts with https://",
      submit: "Propose the milestone",
      done: "The milestone is proposed. Community-wide leadership can confirm it now.",
    },
    withdraw: {
      open: "Take the proposal back",
      text: "The milestone is open again. What you wrote stays in the record.",
      submit: "Take it back",
      done: "The proposal is taken back.",
    },
    confirm: {
      text: "You confirm on behalf of community-wide leadership. A confirmed milestone stays confirmed.",
      meetingHint: "Only if it was decided in one; then give its day too.",
      meetingName: "Name of the meeting (optional)",
      meetingOn: "Day of the meeting",
      submit: "Confirm the milestone",
      done: "The milestone is confirmed.",
    },
    offline:
      "We could not reach the server. Nothing was sent; what you wrote is still here.",
    meanwhile: {
      open: "Meanwhile the proposal was taken back.",
      proposed: "Meanwhile {name} proposed it, on {on}.",
      confirmed: "Meanwhile {name} confirmed it, on {on}.",
      statement: "Meanwhile the statement was changed to: “{statement}”",
      show: "Show what stands now",
    },
  },
  attestations: {
    title: "Done before you began here?",
    sub: "A stage done earlier can be accepted without scores, on a statement that community-wide leadership confirms. It is accepted for {months, plural, one {# month} other {# months}}.",
    none: "Nobody has asked to accept this stage.",
    asked:
      "{name} asked on {on} to accept it. Community-wide leadership has not confirmed it yet.",
    accepted: "Accepted without scores until {on}, confirmed by {name}",
    acceptedNoEnd: "Accepted without scores, confirmed by {name}",
    ending:
      "{days, plural, =0 {Today is the last day.} one {# day is left.} other {# days are left.}} It can be asked for anew.",
    renewalAsked:
      "{name} asked for it anew on {on}. Until that is confirmed, the last day stays {until}.",
    expired: "It was accepted until {on} and no longer is.",
    statement: "What was stated",
    ask: {
      open: "Ask to accept this stage",
      again: "Ask for it anew",
      edit: "Change what was stated",
      statement: "Our community did this before we began here. What shows it?",
      hint: "Say what was done, when and by whom, so that someone from outside could check it.",
      link: "A link to it (optional)",
      linkHint: "Starts with https://",
      submit: "Ask to accept it",
      done: "The request is sent. Community-wide leadership can confirm it now.",
    },
    confirm: {
      text: "You confirm on behalf of community-wide leadership that this stage was done. It counts as accepted until {on}.",
      submit: "Accept this stage",
      done: "The stage is accepted.",
    },
  },
  rows: {
    title: "Rows of this stage",
    sub: "{rows, plural, one {# row} other {# rows}}, each at one function and one leadership level.",
    shown:
      "{shown, number} of {rows, plural, one {# row} other {# rows}} shown",
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
  },
} as const;
