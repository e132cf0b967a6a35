export const guide = {
  title: "Guide",
  sub: "The method in your own time: who leads, what each stage asks for, what often goes wrong, and what to ask yourselves.",
  ownership:
    "Everything here is told in plain words of our own. The official wording belongs to its publisher.",
  onThisPage: "On this page",
  whole: "The whole guide on one page, to print",
  search: {
    title: "Search the guide",
    label: "Search the guide",
    hint: "Rows, milestones, pitfalls, questions: all words you type must be in what is found.",
    submit: "Search",
    empty: "What are you looking for?",
    emptyText:
      "Type one or more words, or the code of a row such as S4.PP.C6. You can also start from a function:",
    nothing: "Nothing found for “{question}”",
    nothingText:
      "Every word must be there. Try fewer words, or only the beginning of one. You can also start from a function:",
    found:
      "{total, plural, one {# place found for “{question}”} other {# places found for “{question}”}}",
    foundFirst:
      "The first {shown, number} of {total, number} places found for “{question}”. One more word would narrow it down.",
    kinds: {
      function: "Functions",
      stage: "Stages",
      milestone: "Milestones",
      row: "Rows",
      pitfall: "Pitfalls",
      question: "Questions",
    },
    also: "Further down:",
  },
  levels: {
    title:
      "Who leads: {count, plural, one {one leadership level} other {# leadership levels}}",
    text: "Leadership is shared, and news and support move both ways all the time.",
    between: "Between {above} and {below}",
    flow: {
      intermediary: {
        down: "Vision, policies and resources",
        up: "What sites learn and need, put together as recommendations",
      },
      site: {
        down: "Planning, support and good practice from other sites",
        up: "Results, concerns, and the voices of students and families",
      },
    },
  },
  functions: {
    title:
      "What the work is made of: {count, plural, one {one function} other {# functions}}",
    text: "Every row of a stage belongs to one function and one leadership level.",
    rows: "{rows, plural, =0 {No rows} one {# row} other {# rows}}",
    through: "How it grows, stage by stage",
    noneAt: "No rows of this function at this stage.",
    others: "The other functions",
  },
  path: {
    title: "The path: {count, plural, one {one stage} other {# stages}}",
    text: "Each stage adds to the one before, and a community may begin at any of them.",
    byFunction:
      "Every function goes through these stages, and each is judged by itself.",
    stage: "Stage {number}",
    titled: "Stage {number}: {title}",
    milestones: "Milestones",
    read: "Read Stage {number}",
    act: "See where each stage stands",
  },
  judged: {
    title: "How scores become a stage",
    text: "Each row gets a score from 0 to 3. A stage counts as achieved when enough of its rows are scored, enough of those are met{hasMilestones, select, yes {, no function lags behind, and its milestones are confirmed} other {, and no function lags behind}}.",
    how: "Read the rule, step by step",
  },
  stage: {
    stands: "Where your system stands",
    open: "Open this stage",
    score: "Score its rows",
    milestones: "Milestones",
    milestone: "Milestone {number}",
    milestoneTitled: "Milestone {number}: {title}",
    how: "How to go about it",
    documents: "What you have in hand at the end",
    rows: "What this stage asks for",
    rowsSub:
      "{rows, plural, one {# row} other {# rows}}, by function and leadership level.",
    shown:
      "{shown, number} of {rows, plural, one {# row} other {# rows}} shown",
    noRows: "This stage has no rows.",
    read: "Read this stage in the guide",
  },
  row: {
    seen: "What a stranger would see",
    seenOf: "What a stranger would see: {code}",
    seenAt: "At {value}",
    twin: "Nearly the same at another place:",
    inGuide: "See it in the guide, among its neighbors",
  },
  source: {
    own: "Your system’s own row",
  },
  pitfalls: {
    title: "What often goes wrong",
    sub: "{count, plural, one {One pitfall} other {# pitfalls}} to watch for at this stage, with what to do instead.",
    instead: "Instead:",
  },
  questions: {
    title: "Questions to ask yourselves",
    text: "Each set is a worksheet: print it, talk it over, and write the answers down.",
    count: "{count, plural, one {# question} other {# questions}}",
    show: "Show {count, plural, one {the question} other {the # questions}} of “{title}”",
    open: "Open as a worksheet",
    belongs: "Belongs to Stage {stage}",
    belongsMilestone: "Belongs to Stage {stage}, milestone {milestone}",
    print: "Print the worksheet",
    group: "Group",
    date: "Date",
    present: "Who took part",
    answer: "Answer",
    next: "What we will do, who, and by when",
  },
} as const;
