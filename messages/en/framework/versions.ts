export const versions = {
  title: "Framework and rule",
  sub: "The rubric and the stage rule your system goes by, what else there is, and what a change would do.",
  settingsText:
    "The version of the rubric your system scores, and how its stage is worked out",
  current: {
    title: "The framework you are on",
    version: "Version {version}",
    published: "published on {on}",
    retired: "Retired",
    retiredText:
      "This version is no longer offered. Your system keeps it until you move.",
  },
  others: {
    title: "Other versions",
    none: "There is no other version to move to.",
    preview: "See what version {version} would change",
    shown: "Shown below",
  },
  roundOpen: {
    title: "A round is open: {name}",
    text: "A system moves between rounds only, so that one round has one wording. Look at what would change now, and move once the round is closed.",
    link: "Go to the round",
  },
  done: {
    moved: "Your system is on version {version} now.",
    preset:
      "{preset, select, strict {The strict rule} other {The default rule}} is in use now.",
  },
  move: {
    title: "Moving to version {version}",
    button: "Move to version {version}",
    pending: "Moving…",
    problem: "Your system has not moved",
    cancel: "Stay on version {version}",
    keeps:
      "Rounds that are closed stay on the version they were scored on, with its words. Scores, notes, links and history go along with every row that is in both versions.",
    back: "You can move back the same way.",
  },
  effect: {
    title: "What it would have done to the last round",
    sub: "The scores of today, judged both ways.",
    nothing: "Nothing is scored yet, so there is nothing to compare.",
    same: "Either way: {sentence}.",
    changed: "Today: {before}. Then: {after}.",
    stagesSame:
      "{changed, plural, =0 {No stage is judged differently.} one {# stage is judged differently.} other {# stages are judged differently.}}",
    table: "Each stage today and then",
    stage: "Stage",
    today: "Today",
    then: "Then",
    noStage: "No such stage",
    asToday: "as today",
    functionsTable: "Each function today and then",
    function: "Function",
    inStage: "Stage {stage}",
  },
  rows: {
    title: "What happens to each row",
    unchanged:
      "{count, plural, =0 {No row stays as it is.} one {# row stays as it is.} other {# rows stay as they are.}}",
    reworded:
      "{count, plural, =0 {No row is reworded} one {# row is reworded} other {# rows are reworded}}",
    rewordedText: "They keep their scores and history.",
    moved:
      "{count, plural, =0 {No row goes to another milestone} one {# row goes to another milestone} other {# rows go to another milestone}}",
    movedText: "They keep their scores and history.",
    movedFrom:
      "{before, select, none {from no milestone} other {from milestone {before}}} {after, select, none {to none} other {to milestone {after}}}",
    added:
      "{count, plural, =0 {No row is new} one {# row is new} other {# rows are new}}",
    addedText: "They start unscored.",
    returning: "You scored it before: its score comes back",
    removed:
      "{count, plural, =0 {No row is left out} one {# row is left out} other {# rows are left out}}",
    removedText:
      "They are no longer scored. What was scored, written and linked stays, and each keeps its page.",
    before: "Version {version}",
    after: "Version {version}",
    seen: "At {value}: {text}",
    more: "and {count, plural, one {# more} other {# more}}",
  },
  own: {
    title: "Your own rows",
    none: "Your system has no rows of its own.",
    carried:
      "{count, plural, =0 {None of your own rows goes along.} one {# own row goes along with its scores.} other {# own rows go along with their scores.}}",
    untied:
      "{count, plural, one {# of them loses its milestone, which is not there} other {# of them lose their milestone, which is not there}}",
    retired:
      "{count, plural, one {# own row is retired: its stage, function or level is not there} other {# own rows are retired: their stage, function or level is not there}}",
  },
  around: {
    title: "Milestones, pitfalls and questions",
    milestonesSame:
      "{count, plural, =0 {No milestone stays as it is.} one {# milestone stays, with what was proposed and confirmed.} other {# milestones stay, with what was proposed and confirmed.}}",
    milestonesReworded:
      "{count, plural, one {# milestone is reworded and keeps what was proposed and confirmed} other {# milestones are reworded and keep what was proposed and confirmed}}",
    milestonesAdded:
      "{count, plural, one {# milestone is new and open} other {# milestones are new and open}}",
    milestonesRemoved:
      "{count, plural, one {# milestone is left out} other {# milestones are left out}}",
    keptAsHistory:
      "{count, plural, one {What was said of one of them is kept as history.} other {What was said of # of them is kept as history.}}",
    milestone: "Stage {stage}, milestone {number}: {title}",
    pitfalls:
      "Pitfalls: {same, number} the same, {changed, number} reworded, {added, number} new, {removed, number} left out.",
    questions:
      "Questions: {same, number} the same, {changed, number} reworded, {added, number} new, {removed, number} left out.",
  },
  rule: {
    title: "The rule that says which stage you are in",
    inUse:
      "{preset, select, strict {The strict rule is in use.} other {The default rule is in use.}}",
    default:
      "The default rule asks for most rows of a stage to be scored and met.",
    strict:
      "The strict rule asks for every row of a stage to be scored and met.",
    preview:
      "{preset, select, strict {See what the strict rule would change} other {See what the default rule would change}}",
    button:
      "{preset, select, strict {Use the strict rule} other {Use the default rule}}",
    cancel:
      "{preset, select, strict {Keep the strict rule} other {Keep the default rule}}",
    heading:
      "{preset, select, strict {Changing to the strict rule} other {Changing to the default rule}}",
    pending: "Changing…",
    problem: "The rule has not changed",
  },
  settings: {
    title: "Settings of the rule that change",
    none: "No setting of the rule changes.",
    table: "Settings of the rule, today and then",
    setting: "Setting",
    percent: "{percent, number}%",
    months: "{count, plural, one {# month} other {# months}}",
    rows: "{count, plural, one {# row} other {# rows}}",
    fields: {
      version: "Version of the rule",
      coverageAtLeast: "Rows with a score, at least",
      metShareAtLeast: "Rows met to achieve a stage, at least",
      keepShareAtLeast: "Rows met to keep a stage, at least",
      functionShareOver: "Rows met in each function, more than",
      functionRowsAtLeast: "A function holds a stage back from",
      notApplicableShareOver:
        "Rows not applicable make a result provisional, over",
      siteMetShareAtLeast: "Scored sites that meet a site row, at least",
      siteScoredShareAtLeast: "Active sites that scored a site row, at least",
      metFrom: "Lowest score that counts as met",
      staleAfterMonths: "A score counts for",
      attestedForMonths: "A stage is accepted without scores for",
    },
  },
  wording: {
    title: "Worded differently in version {version}",
    rounds: "Scored by these words: {rounds}.",
    gone: "This row is no longer part of the framework",
    stood: "Where it stood last",
    goneText:
      "It was in version {version}; your system is on version {now}. Its scores, notes and history stay here.",
  },
} as const;
