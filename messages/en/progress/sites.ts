export const sites = {
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
  drawn: "These {drawn, number} of {total, number} sites ask most for a look.",
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
} as const;
