import { home, glance, first, own } from "@/messages/en/progress/home";
import { how, stages } from "@/messages/en/progress/stages";
import { milestones, attestations } from "@/messages/en/progress/milestones";
import { cells, rows } from "@/messages/en/progress/rows";
import { sites } from "@/messages/en/progress/sites";

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
  home,
  cells,
  sites,
  glance,
  first,
  own,
  how,
  stages,
  milestones,
  attestations,
  rows,
} as const;
