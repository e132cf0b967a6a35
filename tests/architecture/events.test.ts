import { describe, expect, it } from "vitest";
import { type EventVerb, eventVerbs } from "@/lib/events/schema";
import { drawCallGraph, type Part } from "../support/call-graph";

/** Every change that comes in from outside, and what each says in the record. */
const writes: Record<string, readonly EventVerb[]> = {
  saveRating: ["rated", "panel_opened"],
  answerNotApplicable: ["not_applicable_agreed", "not_applicable_refused"],
  handInPanel: ["panel_handed_in", "panel_opened"],
  openPanelRows: ["panel_opened"],
  decidePanelRow: ["panel_decided"],
  applyPlan: ["rated", "evidence_added"],
  startPlan: ["rated", "evidence_added"],
  undoPlan: ["rated"],
  addEvidence: ["evidence_added"],
  addFileEvidence: ["evidence_added"],
  shareEvidence: ["evidence_added"],
  removeEvidence: ["evidence_removed"],
  askForEvidence: ["evidence_asked"],
  answerQuestion: ["evidence_answered"],
  openRound: ["round_opened"],
  changeRoundDates: ["round_dates_changed"],
  changePlan: ["asked_to_rate", "no_longer_asked"],
  undoPlanChange: ["asked_to_rate", "no_longer_asked"],
  closeRoundAndRecord: ["round_closed"],
  reopenRound: ["round_reopened"],
  confirmReview: ["review_confirmed"],
  submitSite: ["site_submitted"],
  takeBackSite: ["site_taken_back"],
  acceptSite: ["site_accepted"],
  sendBackSite: ["site_sent_back"],
  setMilestoneTarget: ["milestone_target_set"],
  proposeMilestone: ["milestone_proposed"],
  withdrawMilestone: ["milestone_withdrawn"],
  confirmMilestone: ["milestone_confirmed"],
  attestStage: ["stage_attested"],
  confirmAttestation: ["stage_attestation_confirmed"],
  noteDifference: ["difference_noted"],
  correctDifference: ["difference_note_corrected"],
  takeBackDifference: ["difference_note_taken_back"],
  addSite: ["site_added", "asked_to_rate"],
  changeSite: ["site_changed", "asked_to_rate"],
  addLocalRow: ["local_row_added"],
  changeLocalRow: ["local_row_changed"],
  retireLocalRow: ["local_row_retired"],
  restoreLocalRow: ["local_row_restored"],
  countLocalRows: ["local_rows_counted"],
  moveFramework: ["framework_moved"],
  changePreset: ["preset_changed"],
  raiseConcern: ["concern_raised"],
  triageConcern: ["concern_triaged", "concern_told"],
  closeConcernToFew: ["concern_closed_to_few"],
  addNote: ["concern_noted"],
  splitConcern: ["concern_split"],
  mergeConcern: ["concern_merged"],
  linkConcern: ["concern_linked"],
  tellSite: ["concern_told"],
  tellAllSites: ["concern_told"],
  replyToAnswer: ["concern_solved", "concern_reopened"],
  makeTheme: ["theme_made", "concern_joined"],
  changeTheme: ["theme_changed"],
  joinTheme: ["concern_joined", "concern_left"],
  askLeadership: ["decision_asked"],
  askAboutOne: ["theme_made", "concern_joined", "decision_asked"],
  decideRequest: ["decision_answered"],
  setTriageDays: ["triage_days_set"],
  addAction: ["action_added"],
  changeAction: ["action_changed"],
  setActionState: ["action_state_set"],
  writeMeeting: ["meeting_written"],
  changeMeeting: ["meeting_changed"],
  startReview: ["review_started"],
  answerReview: ["review_answered"],
  judgePitfall: ["review_answered"],
  sumUpReview: ["review_summed_up"],
  addPriority: ["review_priority_added"],
  dropPriority: ["review_priority_dropped"],
  finishReview: ["review_finished"],
  reopenReview: ["review_reopened"],
  rateScan: ["scan_rated"],
  handInScan: ["scan_handed_in"],
  openScan: ["scan_opened"],
  decideScan: ["review_answered"],
  startReport: ["report_started"],
  buildReport: ["report_built"],
  addTheme: ["report_theme_added"],
  writePart: ["report_section_written"],
  discussReport: ["report_discussed"],
  sendReport: ["report_sent"],
  takeBackReport: ["report_taken_back"],
  finaliseReport: ["report_finalised"],
  removeReport: ["report_removed"],
  addComment: ["report_commented"],
  takeBackComment: ["report_comment_taken_back"],
  recordSupport: ["support_recorded"],
  changeSupport: ["support_changed"],
  answerSupport: ["support_answered", "support_answer_changed"],
  setTraining: ["training_recorded", "training_corrected"],
  removeTraining: ["training_removed"],
  inviteMember: ["member_invited"],
  inviteMany: ["member_invited"],
  renewInvitation: ["invitation_renewed"],
  withdrawInvitation: ["invitation_withdrawn"],
  changeMember: ["member_changed"],
  removeMember: ["member_removed"],
  signMemberOut: ["member_signed_out"],
  makeCalendar: ["calendar_made"],
  endCalendar: ["calendar_ended"],
  recordExport: ["exported"],
  letOperatorIn: ["operator_let_in"],
  shutOperatorOut: ["operator_shut_out"],
  downloadArchive: ["archive_downloaded"],
};

/** Why the others leave none. */
const leavesNone: Record<string, string> = {
  joinSystem: "The database's own function says member_joined.",
  joinAsNew: "The database's own function says member_joined.",
  prepareSameAsLast: "Draws up what applyPlan does, and changes nothing.",
  prepareNotApplicable: "Draws up what applyPlan does, and changes nothing.",
  bringInSheet: "Draws up what applyPlan does, and changes nothing.",
  planInvitations: "Shows what inviteMany would do.",
  receiveFile:
    "A file that nothing stands in front of: evidence_added says it.",
  dropFile: "The same, when it goes: evidence_removed says it.",
  sweepFiles: "Removes what no row of the database knows.",
  sweepDaily: "Calls sweepFiles.",
  removeSample: "A sample goes whole, its record with it.",
  openNotice: "Reading is no change of the system.",
  readNotices: "Reading is no change of the system.",
  chooseMail: "The person's own, in no system.",
  unsubscribe: "The person's own, in no system.",
  findUnsubscribing: "Reads.",
  saveLocale: "The person's own, in no system.",
  changePassword: "The person's own account, in no system.",
  endOwnSession: "The person's own account, in no system.",
  endOtherSessions: "The person's own account, in no system.",
  addKey: "The person's own account, in no system.",
  askKey: "The person's own account, in no system.",
  confirmApp: "The person's own account, in no system.",
  disconnectProvider: "The person's own account, in no system.",
  removeFactor: "The person's own account, in no system.",
  renewCodes: "The person's own account, in no system.",
  resetPassword: "The person's own account, in no system.",
  sendPasswordLink: "The person's own account, in no system.",
  startApp: "The person's own account, in no system.",
  startKey: "The person's own account, in no system.",
  takeSecondStep: "The person's own account, in no system.",
  tellPasswordChanged: "The person's own account, in no system.",
  askErasure: "Of operators, who have a record of their own.",
  callBackErasure: "Of operators, who have a record of their own.",
  createSystem: "Of operators, who have a record of their own.",
  eraseDueSystems: "Of operators, who have a record of their own.",
  offerFirstPlace: "Of operators, who have a record of their own.",
  resumeSystem: "Of operators, who have a record of their own.",
  suspendSystem: "Of operators, who have a record of their own.",
  bringIn: "Of operators, who have a record of their own.",
  keepDraft: "Of operators, who have a record of their own.",
  discardDraft: "Of operators, who have a record of their own.",
  publishDraft: "Of operators, who have a record of their own.",
  retireVersion: "Of operators, who have a record of their own.",
};

/** Written by functions of the database: who does it is no member, or none yet. */
const inTheDatabase: readonly EventVerb[] = [
  "member_joined",
  "support_looked_in",
];

const opens =
  /\bwith(System|SystemHolding|SystemAtOnce|SystemUnasked|Person|PersonAlone|Nobody|SignIn)\b/;
const records = /\brecordEvents?\(|INSERT INTO "Event"/;
const { parts, reach } = drawCallGraph();

/** What is exported beside mutations and does its work in a transaction of its own. */
const mutations = parts.filter(
  (part) =>
    /^lib\/[^/]+\/mutations(\/.+)?\.ts$/.test(part.file) &&
    /^export (async )?function/.test(part.text) &&
    !/^[^(]*\(\s*tx\b/.test(part.text) &&
    [...reach(part)].some(
      ({ file, text }) => opens.test(text) && !file.startsWith("lib/db/"),
    ),
);

/** The parts that may say a verb: notices of the same name do not count. */
const sayers = (part: Part) =>
  [...reach(part)].filter(({ file }) => !file.startsWith("lib/notices/"));

describe("every change leaves an event", () => {
  it("or says why not", () => {
    const listed = [...Object.keys(writes), ...Object.keys(leavesNone)];
    const names = mutations.map(({ name }) => name);
    expect(names.toSorted()).toEqual(listed.toSorted());
  });

  it.each(Object.entries(writes))("%s", (name, verbs) => {
    const found = mutations.filter((part) => part.name === name);
    for (const part of found) {
      const all = sayers(part);
      expect(all.some(({ text }) => records.test(text))).toBe(true);
      const unsaid = verbs.filter(
        (verb) => !all.some(({ text }) => text.includes(`"${verb}"`)),
      );
      expect(unsaid).toEqual([]);
    }
  });

  it.each(Object.keys(leavesNone))("%s records nothing", (name) => {
    const found = mutations.find((part) => part.name === name);
    const told =
      found && sayers(found).filter(({ text }) => records.test(text));
    expect(told?.map((part) => part.name)).toEqual([]);
  });

  it("no verb is without a change that writes it", () => {
    const written = [...Object.values(writes).flat(), ...inTheDatabase];
    expect([...new Set(written)].toSorted()).toEqual(eventVerbs.toSorted());
  });
});
