export const roundPlan = {
  title: "Change the plan of {round}",
  crumb: "Plan and days",
  sub: "Ask more people, or no longer ask some. You see first what will change.",
  people: {
    title: "Who is asked for what",
    act: "What do you want to do?",
    ask: "Ask people to rate",
    askHint:
      "They are told. They rate, or help to rate, what you choose below.",
    take_away: "No longer ask people",
    take_awayHint: "Who has handed in stays a rater of what they handed in.",
    who: "Who?",
    find: "Find a person",
    what: "For what?",
    allSites: "All sites",
    allSitesHint: "For a site coordinator: all their own sites",
    single: "Single sites",
    findSite: "Find a site",
    only: "Only some functions",
    list: "List what will change",
  },
  listed: {
    ask: "{count, plural, =0 {Nothing new would be asked.} one {# thing will be asked:} other {# things will be asked:}}",
    take_away:
      "{count, plural, =0 {Nothing would be taken away.} one {# thing will no longer be asked:} other {# things will no longer be asked:}}",
    line: "{name}: {what}",
    more: "and {count, number} more",
    skipped: "Not changed:",
    why: {
      already: "already asked",
      may_not: "may not rate there",
      not_asked: "not asked there",
      asked_for_all: "asked for all sites at once; take that away first",
      handed_in: "has handed in there",
      saw_ratings:
        "others have handed in there, and you could read it: ask somebody else",
    },
    stale:
      "Somebody changed the plan in the meantime. This is what would change now.",
    apply:
      "{count, plural, one {Make this change} other {Make these # changes}}",
  },
  done: "{count, plural, one {# change made.} other {# changes made.}} Those who are asked are told.",
  undo: "Undo this",
  undone:
    "{count, plural, =0 {Nothing could be undone.} one {# change undone.} other {# changes undone.}}{kept, plural, =0 {} other { # stay as they are.}}",
  parts: {
    community_wide: "Community-wide rows",
    intermediary: "Intermediary rows",
    functions: "{what} ({functions} only)",
    site: "rows of {site}",
    allSites: "rows of all sites",
  },
  dates: {
    title: "Days",
    reason: "Why do they change?",
    reasonHint: "Kept with the change.",
    submit: "Change the days",
    done: "The days are changed.",
    staleTitle: "Somebody changed this round in the meantime",
    stale:
      "Their days: {from}, {due}, {end}. Yours stand in the form. Send again to keep yours.",
  },
} as const;
