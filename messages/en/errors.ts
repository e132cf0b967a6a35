export const errors = {
  signed_out: "You are signed out. Sign in again to go on.",
  not_found:
    "We can’t find this. It may have been removed, or it is not open to you.",
  forbidden: "Your role does not include this.",
  invalid: "Something in what was sent is not right. Check it and try again.",
  stale: "Someone else changed this in the meantime. Look at it again.",
  round_not_open: "This round is not open yet.",
  round_closed: "This round is closed, so its scores no longer change.",
  round_already_open:
    "A round is already open. Close it before you open another.",
  round_open:
    "A round is open. Close it first: versions change between rounds.",
  framework_moved:
    "Your system moved to another version of the framework in the meantime. Look at it again.",
  round_not_last:
    "Only the last round can be opened again: later rounds build on this one.",
  round_not_closed: "This round is open, so there is nothing to open again.",
  review_needed:
    "Community-wide leadership has not confirmed the review. Ask them to, or say why the round is closed without it.",
  site_submitted:
    "This site has handed in its rows. Take them back to change them.",
  site_accepted:
    "The intermediary has accepted this site’s rows. They change only after it sends them back.",
  site_not_submitted: "This site’s rows are not handed in now.",
  site_not_asked: "This round does not ask this site. Its latest scores stand.",
  rater_handed_in:
    "This person has handed in ratings here, so they stay a rater of this part.",
  panel_empty:
    "A panel needs people who rate. Tick two or more, or rate these rows directly.",
  panel_thin: "Some rows would have one rater or none. Look at it again.",
  plan_too_large:
    "These are more than 1,000 changes at a time. Choose fewer people or parts.",
  evidence_needed:
    "A 3 needs a note, a link or a file that speaks for today and shows it is in place and has lasted.",
  evidence_supports_three:
    "A score of 3 rests on this. Change the score, or add another note, link or file first.",
  file_too_big:
    "This file is larger than 20 MB. Choose a smaller one, or give a link.",
  file_type:
    "Files of this kind are not taken. Choose a PDF, a picture, a document, a spreadsheet, slides or plain text.",
  file_empty: "This file is empty. Choose another.",
  file_cut_off:
    "The connection broke off before the whole file arrived. Try again.",
  files_full:
    "Your system has no room left for files. Remove some that are no longer needed, or give a link.",
  files_down: "Files cannot be kept right now. Try again later.",
  second_needed: "You said this yourself: somebody else has to agree.",
  panel_handed_in:
    "You have handed in your ratings here, so they no longer change.",
  panel_opened:
    "This row is open to all now, so single ratings no longer change: the group settles it.",
  panel_not_opened: "Open this row to all first; then the group decides.",
  reason_needed: "Give a reason.",
  name_taken: "This name is taken. Choose another.",
  version_taken:
    "This version is already published, and a published version never changes. Raise the version in the file and bring it in again.",
  version_differs:
    "This is not the version of the draft. Type it as it is shown.",
  draft_published:
    "Another operator published this draft in the meantime. You will find it among the published versions.",
  draft_discarded:
    "This draft is no longer there: it was discarded, or another took its place.",
  local_rows_full:
    "Your system has as many own rows as there can be. Put one in other words instead of adding another.",
  concern_merged: "This concern was merged into another. Go on there.",
  concern_seen_by_fewer:
    "Not the same people may see both, so they cannot be put together.",
  concern_of_other_site:
    "Choose one that fits: these two are not of the sites this needs.",
  concern_not_triaged: "Triage every concern first.",
  concern_told:
    "The site has its answer. Wait for its reply: if it says not yet, this opens again.",
  recommendation_needed: "Write a recommendation first.",
  request_waits: "Leadership is asked already. Wait for its answer.",
  request_answered:
    "Somebody answered this request in the meantime. Look at it again.",
  owner_cannot_see:
    "This person is no longer in the system, or may not see this. Choose somebody else, or another site.",
  site_needed: "Choose at least one of your sites.",
  meeting_has_actions: "This meeting has actions, so its site stays as it is.",
  review_finished: "This review is finished. Open it again to change it.",
  review_full: "This review has as many priorities as fit. Take one out first.",
  scan_opened: "The answers are open, so nobody answers any more.",
  scan_not_opened: "The answers are not open yet.",
  scan_handed_in: "You have handed in your answers.",
  scan_unanswered: "Answer every part before you hand in.",
  scan_thin: "At least two people have to hand in before the answers open.",
  scan_unsettled:
    "The group still differs on a part. Record what you settle on first.",
  report_final:
    "This report is final. Nothing in it, or said about it, changes any more.",
  report_sent:
    "This report is with leadership. Take it back first, then change it.",
  report_is_draft: "This report is a draft, so nobody discusses it yet.",
  report_not_draft: "Only a draft can be removed: others may have read this.",
  report_rests_on_few:
    "Something in this report now rests on a concern that few may see. Build it again first: it will be left out.",
  answer_replied: "This answer has its reply already.",
  nobody_to_tell: "No concern here waits for this.",
  not_mentionable: "Somebody you chose may not see this concern.",
  milestone_not_proposed: "This milestone has not been proposed yet.",
  milestone_confirmed: "This milestone is already confirmed.",
  attestation_confirmed: "This stage is already accepted.",
  stage_unknown: "There is no such stage.",
  already_member: "This person is in your system already.",
  already_invited:
    "This address has an invitation already. Make a new link for it in the list of people.",
  invitations_full:
    "Too many invitations are waiting. Withdraw some that are no longer needed.",
  invitation_over:
    "This invitation is over: it was accepted, withdrawn or replaced.",
  link_over: "This link does not work any more. Ask for a new one.",
  password: "Choose another password.",
  last_sign_in:
    "This is your only way to sign in. Set a password first, with “Forgot your password?” on the sign-in page.",
  last_admin:
    "Somebody must stay administrator, with no end to their term. Make another person administrator first.",
  name_differs: "This is not the name of the system. Type it as it is shown.",
  not_sample: "This system is not a sample, so it cannot be removed this way.",
  address_taken: "Another system has this address. Choose another.",
  first_admin_there:
    "Somebody has taken up a place in this system by now. Its administrators invite people themselves.",
  system_is_otherwise:
    "Somebody changed this system in the meantime. Load the page again to see how it stands.",
  system_suspended:
    "This system is suspended, so nothing was saved. Load the page again to see whom to ask.",
  only_looking:
    "You are only looking in, so nothing can be changed here. Nothing was saved.",
  wrong_sign_in: "This email and password do not match.",
  password_needed: "Type your current password.",
  sign_in_again:
    "You signed in more than ten minutes ago. Sign out, sign in again, and do it then.",
  wrong_code: "This code or passkey is not right, or it was used already.",
  too_many_tries: "Too many tries. Wait a few minutes and try again.",
  nothing_to_change:
    "Nothing would change: no row here is yours to change in this way.",
  nothing_chosen: "You chose no row yet. Choose at least one.",
  unreachable:
    "We could not reach the server. What you entered is still here. Check your connection and try again.",
  busy: "Many people are at work right now. Try again in a moment.",
  unexpected:
    "Something went wrong on our side. Nothing was changed. Try again.",
  fields: {
    required: "Fill this in.",
    too_long: "This is too long. Shorten it.",
    score: "Choose a score from 0 to 3.",
    one_owner: "Choose a member or give a name, not both.",
    one_answer: "Give one answer only.",
    reason_needed: "Give a reason.",
    link: "Give a web address that begins with http:// or https://.",
    day: "Give a date.",
    choose_some: "Tick at least one.",
    mode: "Choose how these rows are rated.",
    before_start: "This day is before the first day.",
    before_due: "This day is before the day scores are due.",
    invalid: "This is not right. Check it.",
    unreadable: "Some characters here cannot be kept. Type it again.",
    meeting_name: "Name the meeting, or leave its day empty too.",
    meeting_day: "Give the day of the meeting, or leave its name empty too.",
    one_language: "Fill this in, in English or in Spanish.",
    other_stage:
      "This milestone is of another stage. Choose one of the stage above.",
    hours: "Give the hours in quarters, from 0.25 to 99.75.",
    future_day: "This day has not come yet. Check it.",
    before_effective: "This must be later than the day it speaks of.",
    email: "Give a whole email address, such as ana@example.org.",
    address:
      "Use small letters, digits and hyphens, such as riverbend-schools.",
    reserved: "This word is one of the app’s own. Choose another address.",
    too_many: "These are too many at a time. Choose fewer.",
  },
} as const;
