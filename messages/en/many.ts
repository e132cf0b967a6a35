export const many = {
  title: "Change many rows",
  kinds: {
    sheet: "From a spreadsheet",
    same_as_last: "Same as last round",
    not_applicable: "Not applicable for a section",
    undo: "Undo of many changes",
  },
  sub: {
    sheet: "{file}: {count, plural, one {# row read} other {# rows read}}.",
    many: "{count, plural, one {# row} other {# rows}} of {round}.",
  },
  first:
    "Nothing is changed yet. Look through what will change, then confirm it.",
  none: {
    title: "Nothing to change",
    sheet:
      "Nobody changed a score in this file since it was downloaded, so nothing was changed here.",
    same: "Every row says this already, so nothing was changed.",
    refused: "No row can be changed. Below you see why.",
  },
  changes: {
    title:
      "{count, plural, one {# row will change} other {# rows will change}}",
    caption: "What will change, row by row",
    row: "Row",
    subject: "Whose row",
    from: "From",
    to: "To",
    line: "Line",
    note: "New note: {text}",
    reason: "Because: {text}",
    shown: "{from, number} to {to, number} of {count, number}",
  },
  same: "{count, plural, one {# row says this already and stays as it is.} other {# rows say this already and stay as they are.}}",
  refused: {
    title:
      "{count, plural, one {# row is left out} other {# rows are left out}}",
    caption: "Rows that are left out, and why",
    why: "Why",
    stale: "Somebody changed this row in the meantime.",
    more: "And {count, number} more.",
  },
  conflicts: {
    title:
      "{count, plural, one {# row was changed by somebody else} other {# rows were changed by somebody else}}",
    text: "{count, plural, one {It stays as it is, unless you tick it.} other {They stay as they are, but for those you tick.}}",
    take: "{row}: put “{mine}” in place of “{theirs}” by {name}",
    takeFirst: "{row}: put “{mine}” in place of “{theirs}”",
  },
  confirm: {
    title: "Confirm",
    text: "All of it is changed together, or nothing is. You can undo it in one act.",
    button: "{count, plural, one {Change # row} other {Change # rows}}",
    andChosen:
      "{count, plural, =0 {Change the rows I chose} one {Change # row and those I chose} other {Change # rows and those I chose}}",
    problem: "Nothing was changed",
    closed: "This round is not open, so its scores do not change.",
  },
  working: {
    title: "The changes are being made",
    done: "{done, number} of {total, number} rows",
    leave:
      "You can leave this page: the work goes on. Come back to see how it went.",
    again: "Look again",
  },
  givenUp:
    "The work was broken off before its end, so nothing was changed. You can confirm it again.",
  failed: "The last try changed nothing: {why}",
  done: {
    title:
      "{count, plural, =0 {Nothing was changed} one {# row was changed} other {# rows were changed}}",
    undone:
      "{count, plural, =0 {Nothing was undone} one {# row is as it was} other {# rows are as they were}}",
    caption: "What was changed, row by row",
    undo: "Undo all of it",
    undoText:
      "Rows that somebody has changed since then stay as they are. Notes stay too.",
    undoProblem: "Not undone",
    wasUndone: "These changes were undone",
    undoneAt: "On {date}.",
    seeUndo: "See what was undone",
    score: "Go to the rows",
    sheet: "Back to the spreadsheet",
  },
  problems: {
    title:
      "{count, plural, one {This file has a problem} other {This file has # problems}}",
    text: "Nothing was changed. Put it right in the file and bring it in again.",
    caption: "Problems of the file and where they are",
    where: "Where",
    what: "What is wrong",
    file: "The file",
    line: "Line {line, number}",
    cell: "Line {line, number}, {column}",
    not_xlsx:
      "This is no Excel file (.xlsx). Choose the file you downloaded here.",
    damaged:
      "This file is damaged or cut off. Save it again, or download a new one.",
    locked: "This file has a password. Save it without one.",
    has_macros: "This file has macros. Save it as a plain Excel file (.xlsx).",
    too_large: "This file is too large. Download the part of one site instead.",
    too_many_sheets: "This file has too many sheets.",
    too_many_rows: "This file has too many lines.",
    too_many_columns: "This file has too many columns.",
    too_slow:
      "This file took too long to read. Download the part of one site instead.",
    busy: "Many files are being read right now. Try again in a minute.",
    not_ours:
      "This file does not come from here. Download the scores of this round first.",
    other_system: "This file is of another system.",
    other_round:
      "This file is of another round. Download the scores of this one.",
    other_version:
      "This file is of another version of the framework. Download a new one.",
    sheet_missing: "The sheet “{found}” is missing. Give it its name back.",
    column_missing: "The column “{found}” is missing. Give it its name back.",
    formula: "There is a formula here (“{found}”). Type the answer itself.",
    unknown_row:
      "This line is no row of this round (“{found}”). Add no lines of your own.",
    row_mixed:
      "The code “{found}” does not belong to this line. Change no codes.",
    twice: "This row stands in line {found} already. Delete one of the two.",
    bad_score: "“{found}” is no answer. Choose one from the list.",
    reason_missing: "“Not applicable” needs a reason in the note.",
    too_long: "This note is too long: 4,000 characters are the most.",
  },
  sheet: {
    title: "Scores in a spreadsheet",
    sub: "Download the scores of {round}, fill them in with Excel or the like, and bring the file back.",
    link: "Scores in a spreadsheet",
    download: {
      title: "1. Download",
      text: "You get what you may see. What you may score is open to change; the rest is locked.",
      all: "The whole round ({count, plural, one {# row} other {# rows}})",
      allTooLarge:
        "The whole round has too many rows for one file. Download it part by part.",
      system:
        "The rows of {name} ({count, plural, one {# row} other {# rows}})",
      sites: "One site",
      site: "Site",
      button: "Download",
    },
    bring: {
      title: "2. Bring it back",
      text: "First you see every change. Nothing is saved before you confirm it.",
      closed: "This round is not open, so no file is taken for it.",
      again: "Bring in another file",
      file: "File with scores",
      hint: "The Excel file (.xlsx) that you downloaded here, up to {megabytes} MB.",
      button: "Show what changes",
      pending: "Reading the file…",
      problem: "The file was not taken",
    },
    refused: {
      no_file: "Choose a file.",
      too_large: "This file is larger than {megabytes} MB.",
      broken: "The file did not arrive whole. Try again.",
      failed: "The file could not be taken. Try again.",
    },
    plans: {
      title: "Your last ones",
      done: "done",
      undone: "undone",
      nothing: "nothing to change",
      open: "not confirmed",
    },
    sheetName: "Scores",
    othersName: "Other rows",
    notes: {
      one: "Choose an answer in the column “Score”. Lines that you leave alone stay as they are.",
      two: "A note is put behind the row. “Not applicable” needs its reason in the note; a 3 needs a note, link or file behind it.",
    },
    columns: {
      code: "Code",
      subject: "Whose row",
      stage: "Stage",
      level: "Level",
      function: "Function",
      title: "Row",
      text: "What it says",
      last: "Last round",
      stands: "What stands",
      other: "The other side said",
      score: "Score",
      note: "Note",
      key: "Key",
      version: "Version",
      was: "Was",
    },
  },
  bulk: {
    title: "Change many rows of {name}",
    sub: "Stage {stage}: {title}. First you see what will change; nothing is saved before you confirm it.",
    link: "Change many rows",
    back: "Back to the rows",
    last: {
      title: "Same as last round",
      text: "Choose rows that still stand where they stood at the end of the last round.",
      rows: "Rows",
      option: "{code} {title}: {score}",
      chosen: "Show what changes for the chosen rows",
      unscored:
        "{count, plural, one {Show it for the one row without an answer} other {Show it for all # rows without an answer}}",
      none: "No row of yours has an answer from the last round here.",
      problem: "Nothing was prepared",
    },
    section: {
      title: "Not applicable for a section",
      text: "All rows of one function that are yours to score are marked as not applicable, for one reason. A second person has to agree to each.",
      function: "Function",
      choose: "Choose one",
      reason: "Why do these rows not apply here?",
      hint: "A second person will read this.",
      button: "Show what changes",
      problem: "Nothing was prepared",
    },
    assign: "Ask people to rate many parts at once",
    noneYours: "No row here is yours to score.",
  },
} as const;
