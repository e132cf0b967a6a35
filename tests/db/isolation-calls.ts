import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Scope } from "@/lib/auth/scope";
import {
  askAboutOne,
  askLeadership,
  decideRequest,
} from "@/lib/concerns/mutations/decision";
import { addNote } from "@/lib/concerns/mutations/note";
import { raiseConcern } from "@/lib/concerns/mutations/raise";
import { replyToAnswer } from "@/lib/concerns/mutations/reply";
import {
  linkConcern,
  mergeConcern,
  splitConcern,
} from "@/lib/concerns/mutations/split-merge";
import { tellAllSites, tellSite } from "@/lib/concerns/mutations/tell-site";
import {
  changeTheme,
  joinTheme,
  makeTheme,
} from "@/lib/concerns/mutations/theme";
import {
  closeConcernToFew,
  triageConcern,
} from "@/lib/concerns/mutations/triage";
import { setTriageDays } from "@/lib/concerns/mutations/triage-days";
import { getConcern } from "@/lib/concerns/queries/concern";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { readInbox } from "@/lib/concerns/queries/inbox";
import { readMeasures } from "@/lib/concerns/queries/measures";
import { readRaiseChoices } from "@/lib/concerns/queries/raise-choices";
import { getTheme } from "@/lib/concerns/queries/theme";
import { readThemes } from "@/lib/concerns/queries/themes";
import { readInboxSearch } from "@/lib/concerns/rules/search";
import { dropFile } from "@/lib/files/mutations/drop-file";
import { receiveFile } from "@/lib/files/mutations/receive-file";
import { countLocalRows } from "@/lib/framework/mutations/count-local-rows";
import {
  addLocalRow,
  changeLocalRow,
  restoreLocalRow,
  retireLocalRow,
} from "@/lib/framework/mutations/local-row";
import {
  findLocalRow,
  readLocalRows,
  readRowPlaces,
} from "@/lib/framework/queries/local-rows";
import { readGuide } from "@/lib/framework/queries/guide";
import {
  attestStage,
  confirmAttestation,
} from "@/lib/progress/mutations/attest-stage";
import { closeRoundAndRecord } from "@/lib/progress/mutations/close-round";
import { confirmReview } from "@/lib/progress/mutations/confirm-review";
import { reopenRound } from "@/lib/progress/mutations/reopen-round";
import {
  acceptSite,
  sendBackSite,
  submitSite,
  takeBackSite,
} from "@/lib/rounds/mutations/site-review";
import { changePreset } from "@/lib/progress/mutations/change-preset";
import { confirmMilestone } from "@/lib/progress/mutations/confirm-milestone";
import { moveFramework } from "@/lib/progress/mutations/move-framework";
import {
  proposeMilestone,
  setMilestoneTarget,
  withdrawMilestone,
} from "@/lib/progress/mutations/propose-milestone";
import { findClosing } from "@/lib/progress/queries/closing";
import { findComparison } from "@/lib/progress/queries/comparison";
import { findSiteComparison } from "@/lib/progress/queries/site-comparison";
import {
  correctDifference,
  noteDifference,
  takeBackDifference,
} from "@/lib/progress/mutations/difference-note";
import { findReviewPage } from "@/lib/progress/queries/review-page";
import { readStoryPage } from "@/lib/progress/queries/story";
import { readFrameworkSettings } from "@/lib/progress/queries/move-preview";
import { previewCounting } from "@/lib/progress/queries/preview-counting";
import { readHome } from "@/lib/progress/queries/read-home";
import { countSiteEvidence, readSite } from "@/lib/progress/queries/read-site";
import { findStage, readStages } from "@/lib/progress/queries/read-stage";
import { findRowView } from "@/lib/progress/queries/row-view";
import { listSystemScores } from "@/lib/rounds/queries/matrix-rows";
import { getScoreFrame } from "@/lib/rounds/queries/score-frame";
import { removeSample } from "@/lib/systems/mutations/remove-sample";
import { addSite, changeSite } from "@/lib/systems/mutations/site";
import {
  getSite,
  listPointPeople,
  listSites,
} from "@/lib/systems/queries/sites";
import { addEvidence, removeEvidence } from "@/lib/rounds/mutations/evidence";
import { addFileEvidence } from "@/lib/rounds/mutations/evidence-file";
import { shareEvidence } from "@/lib/rounds/mutations/evidence-share";
import { openRound } from "@/lib/rounds/mutations/round";
import { applyPlan } from "@/lib/rounds/mutations/apply-change-plan";
import { bringInSheet } from "@/lib/rounds/mutations/bring-in-sheet";
import {
  prepareNotApplicable,
  prepareSameAsLast,
} from "@/lib/rounds/mutations/prepare-change-plan";
import { startPlan } from "@/lib/rounds/mutations/start-change-plan";
import { undoPlan } from "@/lib/rounds/mutations/undo-change-plan";
import { findChangePlanPage } from "@/lib/rounds/queries/change-plan-page";
import {
  findRoundSheet,
  findSheetPage,
} from "@/lib/rounds/queries/round-sheet";
import { answerNotApplicable } from "@/lib/rounds/mutations/second";
import { decidePanelRow } from "@/lib/rounds/mutations/panel-decide";
import { handInPanel } from "@/lib/rounds/mutations/panel-hand-in";
import { openPanelRows } from "@/lib/rounds/mutations/panel-open";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import { getSiteMatrix } from "@/lib/rounds/queries/matrix";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { findEvidenceFile } from "@/lib/rounds/queries/evidence-file";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { changeRoundDates } from "@/lib/rounds/mutations/dates";
import { changePlan, undoPlanChange } from "@/lib/rounds/mutations/plan";
import { listPlanChange } from "@/lib/rounds/queries/plan-change";
import { findPlanPage } from "@/lib/rounds/queries/plan-page";
import { readOpening } from "@/lib/rounds/queries/opening";
import { listRounds } from "@/lib/rounds/queries/round-list";
import { findRoundPage } from "@/lib/rounds/queries/round-page";
import { answerQuestion, askForEvidence } from "@/lib/rounds/mutations/ask";
import { listPeopleToAsk } from "@/lib/rounds/queries/people-to-ask";
import { listAsked, listQuestions } from "@/lib/rounds/queries/questions";
import { findMeeting } from "@/lib/rounds/queries/meeting";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { listShareableRows } from "@/lib/rounds/queries/shareable-rows";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { listSystemsOf } from "@/lib/systems/queries";
import { chooseMail } from "@/lib/notices/mutations/choose-mail";
import {
  changeMeeting,
  writeMeeting,
} from "@/lib/meetings/mutations/write-meeting";
import { readMeetingChoices } from "@/lib/meetings/queries/choices";
import { readMeetings } from "@/lib/meetings/queries/log";
import { getMeeting } from "@/lib/meetings/queries/meeting";
import { readMeetingSearch } from "@/lib/meetings/rules/search";
import { addTheme } from "@/lib/reports/mutations/add-theme";
import { buildReport } from "@/lib/reports/mutations/build";
import { addComment, takeBackComment } from "@/lib/reports/mutations/comment";
import {
  discussReport,
  finaliseReport,
  sendReport,
  takeBackReport,
} from "@/lib/reports/mutations/move";
import { removeReport } from "@/lib/reports/mutations/remove";
import { startReport } from "@/lib/reports/mutations/start";
import { writePart } from "@/lib/reports/mutations/write-part";
import { readReports } from "@/lib/reports/queries/list";
import { readNewReport } from "@/lib/reports/queries/new-report";
import { getReport } from "@/lib/reports/queries/report";
import { endCalendar, makeCalendar } from "@/lib/calendar/mutations/feed";
import { findCalendar, readFeed } from "@/lib/calendar/queries/feed";
import { answerSupport } from "@/lib/support/mutations/answer";
import { changeSupport, recordSupport } from "@/lib/support/mutations/record";
import { removeTraining, setTraining } from "@/lib/support/mutations/training";
import { readSupportChoices } from "@/lib/support/queries/choices";
import { readSupport, readSupportFile } from "@/lib/support/queries/list";
import { listSupportOf } from "@/lib/support/queries/support-of";
import { getSupport } from "@/lib/support/queries/support";
import { readTraining } from "@/lib/support/queries/training";
import { readSupportSearch } from "@/lib/support/rules/search";
import { addAction } from "@/lib/plans/mutations/add-action";
import { changeAction } from "@/lib/plans/mutations/change-action";
import { setActionState } from "@/lib/plans/mutations/set-state";
import { getAction } from "@/lib/plans/queries/action";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { findNewAction } from "@/lib/plans/queries/new-action";
import { readPlan } from "@/lib/plans/queries/plan";
import { readPlanSearch } from "@/lib/plans/rules/search";
import { answerReview, judgePitfall } from "@/lib/reviews/mutations/answer";
import { finishReview, reopenReview } from "@/lib/reviews/mutations/finish";
import { addPriority, dropPriority } from "@/lib/reviews/mutations/priority";
import {
  decideScan,
  handInScan,
  openScan,
  rateScan,
} from "@/lib/reviews/mutations/scan";
import { startReview } from "@/lib/reviews/mutations/start";
import { sumUpReview } from "@/lib/reviews/mutations/sum-up";
import { listAskable } from "@/lib/reviews/queries/askable";
import { readAtHand } from "@/lib/reviews/queries/at-hand";
import { countFacts } from "@/lib/reviews/queries/facts";
import { readHintFacts } from "@/lib/reviews/queries/hints";
import { readReviews } from "@/lib/reviews/queries/list";
import { findPriority } from "@/lib/reviews/queries/priority";
import { getReview } from "@/lib/reviews/queries/review";
import { readStartChoices } from "@/lib/reviews/queries/start-choices";
import { readReviewSearch } from "@/lib/reviews/rules/search";
import { listSessions } from "@/lib/members/queries/sessions";
import { openNotice, readNotices } from "@/lib/notices/mutations/read";
import { listNotices } from "@/lib/notices/queries/list";
import { plainRound } from "../support/plain-round";
import {
  inviteMember,
  renewInvitation,
  withdrawInvitation,
} from "@/lib/members/mutations/invitation";
import {
  inviteMany,
  planInvitations,
} from "@/lib/members/mutations/invite-many";
import {
  changeMember,
  removeMember,
  signMemberOut,
} from "@/lib/members/mutations/member";
import { findMember, readMembers } from "@/lib/members/queries/members";
import { saveLocale } from "@/lib/members/mutations/locale";
import { listKeptMails, readMailChoices } from "@/lib/notices/queries/mails";

type Call = (scope: Scope, ids: Record<string, string>, key: string) => unknown;

const place = {
  ...{ role: "site_coordinator" as const, isAdmin: false, siteIds: [] },
  ...{ title: null, termFrom: "2026-01-01", termTo: null },
};
const anybody = { email: "helen.vance@riverbend.example", name: "Anybody" };
const people = "email,name,role\nhelen.vance@riverbend.example,Anybody,viewer";

/** Each query and mutation with one system's scope and another system's ids. */
export const calls: Record<string, Call> = {
  findOpenRound: (scope) => findOpenRound(scope),
  listAsked: (scope) => listAsked(scope),
  listQuestions: (scope, { round = "", siteRow = "", site = "" }) =>
    listQuestions(scope, {
      roundId: round,
      indicatorId: siteRow,
      siteId: site,
    }),
  listPeopleToAsk: (scope, { round = "", siteRow = "", site = "" }) =>
    listPeopleToAsk(scope, {
      roundId: round,
      indicatorId: siteRow,
      siteId: site,
    }),
  askForEvidence: (scope, { round = "", siteRow = "", site = "" }, key) =>
    askForEvidence(scope, {
      ...{ roundId: round, indicatorId: siteRow, siteId: site, key },
      ...{ askedOfId: scope.personId, question: "Not ours?" },
    }),
  answerQuestion: (scope, { round = "" }, key) =>
    answerQuestion(scope, {
      ...{ requestId: round, version: 1, answer: "Not ours", key },
    }),
  findMeeting: (scope, { round = "", site = "" }) =>
    findMeeting(scope, round, {
      ...{ level: null, function: null, site: null },
      ...{ row: "S4.PP.S2", of: site },
    }),
  listSystemsOf: (scope) => listSystemsOf(scope.personId),
  listNotices: (scope) => listNotices(scope, 1),
  openNotice: (scope, { notice = "" }) => openNotice(scope, notice),
  readNotices: (scope) => readNotices(scope, { upTo: "2100-01-01T00:00:00Z" }),
  readMembers: (scope) => readMembers(scope),
  findMember: (scope, { membership = "" }) => findMember(scope, membership),
  inviteMember: (scope, { site = "" }, key) =>
    inviteMember(scope, { ...place, siteIds: [site], ...anybody, key }),
  renewInvitation: (scope, { invitation = "" }) =>
    renewInvitation(scope, { invitationId: invitation, version: 1 }),
  withdrawInvitation: (scope, { invitation = "" }) =>
    withdrawInvitation(scope, { invitationId: invitation, version: 1 }),
  changeMember: (scope, { membership = "" }) =>
    changeMember(scope, { ...place, membershipId: membership, version: 1 }),
  listSessions: ({ personId }) => listSessions(personId, null),
  signMemberOut: (scope, { membership = "" }) =>
    signMemberOut(scope, { membershipId: membership }),
  removeMember: (scope, { membership = "" }) =>
    removeMember(scope, { membershipId: membership, version: 1 }),
  planInvitations: (scope) => planInvitations(scope, { csv: people }),
  inviteMany: (scope, _, key) => inviteMany(scope, { csv: people, key }),
  listKeptMails: (scope) => listKeptMails(scope),
  readMailChoices: (scope) => readMailChoices(scope),
  chooseMail: (scope) =>
    chooseMail(scope, {
      ...{ assigned: "off", answered: "weekly", sent_back: "at_once" },
      ...{ round_due: "off", other: "weekly" },
    }),
  saveLocale: (scope) => saveLocale(scope.personId, "es"),
  getSiteMatrix: (scope, { round = "", siteRow = "" }) =>
    getSiteMatrix(scope, { roundId: round, indicatorIds: [siteRow] }),
  listWorkspaceRows: (scope, { round = "", framework = "", site = "" }) =>
    listWorkspaceRows(scope, {
      roundId: round,
      frameworkVersionId: framework,
      stageNumber: 4,
      siteId: site,
    }),
  findComparison: (scope, { round = "", site = "" }) =>
    findComparison(scope, {
      from: { roundId: round, number: null },
      to: null,
      site,
    }),
  findSiteComparison: (scope, { site = "" }) =>
    findSiteComparison(scope, { stage: 4, siteIds: [site] }),
  noteDifference: (scope, { round = "", site = "" }, key) =>
    noteDifference(scope, {
      about: `rounds/compare?from=${round}&to=${round}&site=${site}`,
      lineage: null,
      body: "Not ours",
      key,
    }),
  correctDifference: (scope, { evidence = "" }) =>
    correctDifference(scope, {
      ...{ noteId: evidence, body: "Not ours", version: 1 },
    }),
  takeBackDifference: (scope, { evidence = "" }) =>
    takeBackDifference(scope, { noteId: evidence, version: 1 }),
  listRowChanges: (scope, { siteRow = "", site = "" }) =>
    listRowChanges(scope, { indicatorId: siteRow, siteId: site }),
  listEvidence: (scope, { siteRow = "", site = "" }) =>
    listEvidence(scope, { indicatorId: siteRow, siteId: site }),
  saveRating: (scope, { round = "", siteRow = "", site = "" }, key) =>
    saveRating(scope, {
      roundId: round,
      indicatorId: siteRow,
      siteId: site,
      choice: { value: 2, nonScore: null, reason: null },
      version: 0,
      key,
    }),
  findRoundSheet: (scope, { round = "" }) =>
    findRoundSheet(scope, { roundId: round, part: "all", locale: "en" }),
  findSheetPage: (scope, { round = "" }) => findSheetPage(scope, round),
  findChangePlanPage: (scope, { plan = "" }) => findChangePlanPage(scope, plan),
  prepareSameAsLast: (scope, { round = "", site = "", siteRow = "" }) =>
    prepareSameAsLast(scope, {
      ...{ roundId: round, siteId: site, stage: 4 },
      ...{ which: "chosen", row: [siteRow] },
    }),
  prepareNotApplicable: (scope, { round = "" }) =>
    prepareNotApplicable(scope, {
      ...{ roundId: round, siteId: null, stage: 4 },
      ...{ functionCode: "PP", reason: "Not ours" },
    }),
  bringInSheet: (scope, { round = "" }) =>
    bringInSheet(scope, {
      ...{ roundId: round, name: "x.xlsx", bytes: new Uint8Array(8) },
    }),
  startPlan: (scope, { plan = "" }) =>
    startPlan(scope, { planId: plan, digest: "0".repeat(64), take: [] }),
  applyPlan: (scope, { plan = "" }) =>
    applyPlan(scope, { planId: plan, digest: "0".repeat(64), take: [] }),
  undoPlan: (scope, { plan = "" }) => undoPlan(scope, { planId: plan }),
  answerNotApplicable: (scope, { round = "", siteRow = "", site = "" }, key) =>
    answerNotApplicable(scope, {
      roundId: round,
      indicatorId: siteRow,
      siteId: site,
      voice: "own",
      version: 1,
      agrees: true,
      reason: null,
      key,
    }),
  handInPanel: (scope, { round = "", site = "" }, key) =>
    handInPanel(scope, { roundId: round, level: "site", siteId: site, key }),
  openPanelRows: (scope, { round = "", siteRow = "", site = "" }, key) =>
    openPanelRows(scope, {
      ...{ roundId: round, level: "site", siteId: site, key },
      indicatorIds: [siteRow],
    }),
  decidePanelRow: (scope, { round = "", siteRow = "", site = "" }, key) =>
    decidePanelRow(scope, {
      ...{ roundId: round, indicatorId: siteRow, siteId: site, key },
      ...{ value: 2, nonScore: null, reason: "Not ours", version: 1 },
    }),
  addEvidence: (scope, { round = "", systemRow = "" }, key) =>
    addEvidence(scope, {
      roundId: round,
      indicatorId: systemRow,
      siteId: null,
      body: "Not ours",
      url: null,
      effectiveOn: "2026-01-01",
      key,
    }),
  removeEvidence: (scope, { evidence = "" }) =>
    removeEvidence(scope, { evidenceId: evidence, version: 1 }),
  shareEvidence: (scope, { evidence = "", systemRow = "" }, key) =>
    shareEvidence(scope, {
      evidenceId: evidence,
      indicatorIds: [systemRow],
      key,
    }),
  addFileEvidence: (scope, { round = "", systemRow = "" }, key) =>
    addFileEvidence(
      scope,
      {
        roundId: round,
        indicatorId: systemRow,
        siteId: null,
        body: "Not ours",
        effectiveOn: "2026-01-01",
        key,
      },
      someFile(),
    ),
  receiveFile: (scope, { file = "" }) =>
    receiveFile(scope, someFile(), async () => ({ fileId: file })),
  dropFile: (scope, { file = "" }) => dropFile(scope, file),
  listShareableRows: (scope, { evidence = "" }) =>
    listShareableRows(scope, { evidenceId: evidence }),
  findEvidenceFile: (scope, { file = "" }) => findEvidenceFile(scope, file),
  openRound: (scope, _, key) => refusedWhenOpen(scope, key),
  readOpening: (scope) => readOpening(scope),
  listRounds: (scope) => listRounds(scope),
  findPlanPage: (scope, { round = "" }) => findPlanPage(scope, round),
  listPlanChange: (scope, ids) => listPlanChange(scope, someChange(scope, ids)),
  changePlan: (scope, ids, key) =>
    changePlan(scope, { ...someChange(scope, ids), seen: "", key }),
  undoPlanChange: (scope, { round = "" }, key) =>
    undoPlanChange(scope, { roundId: round, change: key, key: randomUUID() }),
  changeRoundDates: (scope, { round = "" }) =>
    changeRoundDates(scope, {
      roundId: round,
      version: 1,
      ...{ startsOn: "2026-01-01", dueOn: "2026-01-01", endsOn: "2026-01-01" },
      reason: "Not ours",
    }),
  findRoundPage: (scope, { round = "" }) => findRoundPage(scope, round),
  closeRoundAndRecord: (scope, { round = "" }) =>
    closeRoundAndRecord(scope, {
      roundId: round,
      version: 1,
      reason: "Not ours",
    }),
  findReviewPage: (scope, { round = "" }) => findReviewPage(scope, round),
  findClosing: (scope, { closedRound = "" }) =>
    findClosing(scope, closedRound, null),
  readStoryPage: (scope) => readStoryPage(scope, 1),
  reopenRound: (scope, { closedRound = "" }) =>
    reopenRound(scope, {
      roundId: closedRound,
      version: 3,
      reason: "Not ours",
    }),
  confirmReview: (scope, { round = "" }) =>
    confirmReview(scope, {
      roundId: round,
      version: 1,
      note: null,
      revisit: null,
    }),
  submitSite: (scope, { round = "", site = "" }) =>
    submitSite(scope, { roundId: round, siteId: site, version: 0 }),
  takeBackSite: (scope, { round = "", site = "" }) =>
    takeBackSite(scope, { roundId: round, siteId: site, version: 1 }),
  acceptSite: (scope, { round = "", site = "" }) =>
    acceptSite(scope, { roundId: round, siteId: site, version: 1 }),
  sendBackSite: (scope, { round = "", site = "" }) =>
    sendBackSite(scope, {
      roundId: round,
      siteId: site,
      version: 1,
      comment: "Not ours",
    }),
  getScoreFrame: (scope, { framework = "" }) => getScoreFrame(scope, framework),
  listSystemScores: (scope, { round = "" }) =>
    listSystemScores(scope, { roundId: round }),
  readHome: (scope) => readHome(scope, 4),
  readSite: (scope, { site = "" }) => readSite(scope, site),
  countSiteEvidence: (scope, { site = "" }) => countSiteEvidence(scope, site),
  findRowView: (scope, { site = "" }) => findRowView(scope, "S4.AI.S1", site),
  readGuide: (scope) => readGuide(scope),
  readStages: (scope) => readStages(scope),
  findStage: (scope) => findStage(scope, "4"),
  listSites: (scope) => listSites(scope),
  getSite: (scope, { site = "" }) => getSite(scope, site),
  listPointPeople: (scope) => listPointPeople(scope),
  addSite: (scope, { membership = "" }, key) =>
    addSite(scope, { ...newSite, pointPersonId: membership, key }),
  changeSite: (scope, { site = "" }) =>
    changeSite(scope, { ...newSite, siteId: site, version: 1 }),
  removeSample: (scope) =>
    removeSample(scope, { name: "Riverbend Community Schools" }),
  readFrameworkSettings: (scope, { framework = "" }) =>
    readFrameworkSettings(scope, { to: framework, preset: "strict" }),
  moveFramework: (scope, { framework = "" }, key) =>
    moveFramework(scope, { toVersionId: framework, version: 1, key }),
  changePreset: (scope) =>
    changePreset(scope, { preset: "strict", version: 1 }),
  // Milestones and stages are the framework's: each system writes its own.
  setMilestoneTarget: (scope, { milestone = "" }, key) =>
    setMilestoneTarget(scope, {
      milestoneId: milestone,
      targetOn: "2027-01-01",
      reason: "Later",
      version: 0,
      key,
    }),
  proposeMilestone: (scope, { milestone = "" }, key) =>
    proposeMilestone(scope, {
      milestoneId: milestone,
      statement: "Ours, not theirs",
      evidenceUrl: null,
      version: 0,
      key,
    }),
  withdrawMilestone: (scope, { milestone = "" }, key) =>
    withdrawMilestone(scope, { milestoneId: milestone, version: 1, key }),
  confirmMilestone: (scope, { milestone = "" }, key) =>
    confirmMilestone(scope, {
      milestoneId: milestone,
      meetingName: null,
      meetingOn: null,
      version: 1,
      key,
    }),
  attestStage: (scope, { stage = "" }, key) =>
    attestStage(scope, {
      stageId: stage,
      statement: "Ours, not theirs",
      evidenceUrl: null,
      version: 0,
      key,
    }),
  confirmAttestation: (scope, { stage = "" }, key) =>
    confirmAttestation(scope, { stageId: stage, version: 1, key }),
  previewCounting: (scope) => previewCounting(scope),
  readLocalRows: (scope) => readLocalRows(scope),
  findLocalRow: (scope) => findLocalRow(scope, "L4.PP.C1"),
  readRowPlaces: (scope) => readRowPlaces(scope),
  addLocalRow: (scope, _, key) =>
    addLocalRow(scope, {
      ...newWords,
      stage: 4,
      functionCode: "PP",
      level: "site",
      key,
    }),
  changeLocalRow: (scope, { localRow = "" }) =>
    changeLocalRow(scope, { ...newWords, rowId: localRow, version: 1 }),
  retireLocalRow: (scope, { localRow = "" }) =>
    retireLocalRow(scope, { rowId: localRow, version: 1 }),
  restoreLocalRow: (scope, { localRow = "" }) =>
    restoreLocalRow(scope, { rowId: localRow, version: 1 }),
  readInbox: (scope) => readInbox(scope, readInboxSearch({ view: "all" })),
  readRaiseChoices: (scope) => readRaiseChoices(scope),
  readFunctions: (scope) => readFunctions(scope),
  getConcern: (scope, { concern = "" }) => getConcern(scope, concern),
  readThemes: (scope) => readThemes(scope),
  getTheme: (scope, { theme = "" }) => getTheme(scope, theme),
  readMeasures: (scope) => readMeasures(scope),
  raiseConcern: (scope, { site = "" }, key) =>
    raiseConcern(scope, {
      title: "Not ours",
      body: "Not ours",
      subject: site,
      functionCode: null,
      rows: [],
      sinceOn: "2026-01-01",
      urgency: "soon",
      need: "help",
      audience: "everyone",
      key,
    }),
  triageConcern: (scope, { concern = "" }) =>
    triageConcern(scope, {
      concernId: concern,
      triage: "request",
      triageSiteId: null,
      reason: "Not ours",
      version: 1,
    }),
  closeConcernToFew: (scope, { concern = "" }) =>
    closeConcernToFew(scope, { concernId: concern, version: 1 }),
  splitConcern: (scope, { concern = "" }, key) =>
    splitConcern(scope, {
      concernId: concern,
      title: "Not ours",
      body: "Not ours",
      version: 1,
      key,
    }),
  mergeConcern: (scope, { concern = "", otherConcern = "" }) =>
    mergeConcern(scope, {
      concernId: concern,
      otherId: otherConcern,
      version: 1,
    }),
  linkConcern: (scope, { concern = "", otherConcern = "" }) =>
    linkConcern(scope, {
      concernId: concern,
      otherId: otherConcern,
      version: 1,
    }),
  addNote: (scope, { concern = "" }, key) =>
    addNote(scope, {
      concernId: concern,
      body: "Not ours",
      mentioned: [],
      key,
    }),
  tellSite: (scope, { concern = "" }, key) =>
    tellSite(scope, { concernId: concern, body: "Not ours", version: 1, key }),
  tellAllSites: (scope, { theme = "" }, key) =>
    tellAllSites(scope, { themeId: theme, body: "Not ours", key }),
  replyToAnswer: (scope, { concern = "", answer = "" }) =>
    replyToAnswer(scope, {
      concernId: concern,
      answerId: answer,
      reply: "solved",
      reason: null,
    }),
  makeTheme: (scope, { concern = "" }, key) =>
    makeTheme(scope, { ...newTheme, concernIds: [concern], key }),
  changeTheme: (scope, { theme = "" }) =>
    changeTheme(scope, { ...newTheme, themeId: theme, version: 1 }),
  joinTheme: (scope, { concern = "", theme = "" }) =>
    joinTheme(scope, { concernId: concern, themeId: theme, version: 1 }),
  askLeadership: (scope, { theme = "" }, key) =>
    askLeadership(scope, { themeId: theme, version: 1, key }),
  askAboutOne: (scope, { concern = "" }, key) =>
    askAboutOne(scope, {
      concernId: concern,
      title: newTheme.title,
      recommendation: newTheme.recommendation,
      priority: newTheme.priority,
      version: 1,
      key,
    }),
  decideRequest: (scope, { request = "" }) =>
    decideRequest(scope, {
      requestId: request,
      outcome: "declined",
      answer: "Not ours",
      owner: null,
      dueOn: null,
      version: 1,
    }),
  readPlan: (scope, { site = "" }) =>
    readPlan(scope, readPlanSearch({ view: "all", show: "all", site }, "all")),
  listActionsOf: (scope, { concern = "" }) =>
    listActionsOf(scope, { concernId: concern }),
  findNewAction: (scope, { concern = "" }) =>
    findNewAction(scope, { origin: "concern", about: concern }),
  getAction: (scope, { action = "" }) => getAction(scope, action),
  addAction: (scope, { concern = "", membershipPerson = "" }, key) =>
    addAction(scope, {
      ...newAction,
      ...{ owner: membershipPerson, ownerName: null },
      ...{ origin: "concern", about: concern, key },
    }),
  changeAction: (scope, { action = "" }) =>
    changeAction(scope, { ...newAction, actionId: action, version: 1 }),
  setActionState: (scope, { action = "" }) =>
    setActionState(scope, {
      ...{ actionId: action, state: "under_way", outcome: null, version: 1 },
    }),
  readMeetings: (scope, { site = "" }) =>
    readMeetings(scope, readMeetingSearch({ site })),
  readMeetingChoices: (scope) => readMeetingChoices(scope),
  getMeeting: (scope, { meeting = "" }) => getMeeting(scope, meeting),
  writeMeeting: (scope, { site = "" }, key) =>
    writeMeeting(scope, { ...newMeeting, siteId: site, key }),
  changeMeeting: (scope, { meeting = "" }) =>
    changeMeeting(scope, { ...newMeeting, meetingId: meeting, version: 1 }),
  readReviews: (scope) => readReviews(scope, readReviewSearch({})),
  readStartChoices: (scope) => readStartChoices(scope),
  listAskable: (scope) => listAskable(scope),
  countFacts: (scope) => countFacts(scope),
  readHintFacts: (scope) => readHintFacts(scope, 4),
  readAtHand: (scope, { site = "" }) => readAtHand(scope, site),
  findPriority: (scope, { priority }) => findPriority(scope, priority),
  getReview: (scope, { review = "" }) => getReview(scope, review),
  startReview: (scope, { site = "" }, key) =>
    startReview(scope, { kind: "data", site, key }),
  answerReview: (scope, { review = "" }) =>
    answerReview(scope, { ...said("data.1"), reviewId: review }),
  judgePitfall: (scope, { check = "" }) =>
    judgePitfall(scope, { ...said("S4.P1"), state: "no", reviewId: check }),
  sumUpReview: (scope, { review = "" }) =>
    sumUpReview(scope, {
      ...{ reviewId: review, version: 1, learned: "Ours", gains: "" },
    }),
  addPriority: (scope, { review = "" }, key) =>
    addPriority(scope, { reviewId: review, key, text: "Ours", route: "own" }),
  dropPriority: (scope, { review = "", priority = "" }) =>
    dropPriority(scope, { reviewId: review, priorityId: priority }),
  finishReview: (scope, { check = "" }) =>
    finishReview(scope, { reviewId: check, version: 1 }),
  reopenReview: (scope, { review = "" }) =>
    reopenReview(scope, { reviewId: review, version: 1 }),
  rateScan: (scope, { scan = "" }) =>
    rateScan(scope, { reviewId: scan, item: "part.1", value: 1, text: "" }),
  handInScan: (scope, { scan = "" }) => handInScan(scope, { reviewId: scan }),
  openScan: (scope, { scan = "" }) =>
    openScan(scope, { reviewId: scan, version: 1 }),
  decideScan: (scope, { scan = "" }) =>
    decideScan(scope, {
      ...{ reviewId: scan, item: "part.1", value: 1, text: "Ours", version: 0 },
    }),
  readReports: (scope) => readReports(scope, null),
  readNewReport: (scope) => readNewReport(scope),
  getReport: (scope, { report = "" }) => getReport(scope, report, "whole"),
  startReport: (scope, _, key) =>
    startReport(scope, {
      ...{ title: "Not theirs", from: "2026-01-01", to: "2026-06-30", key },
    }),
  buildReport: (scope, ids) => buildReport(scope, reportAt(ids)),
  addTheme: (scope, { theme = "", ...ids }) =>
    addTheme(scope, { ...reportAt(ids), themeId: theme }),
  writePart: (scope, ids) =>
    writePart(scope, {
      ...reportAt(ids),
      ...{ part: "themes", text: "Not ours", locale: "en", leftOut: [] },
    }),
  discussReport: (scope, ids) => discussReport(scope, reportAt(ids)),
  sendReport: (scope, ids) => sendReport(scope, reportAt(ids)),
  takeBackReport: (scope, ids) => takeBackReport(scope, reportAt(ids)),
  finaliseReport: (scope, ids) => finaliseReport(scope, reportAt(ids)),
  removeReport: (scope, ids) => removeReport(scope, reportAt(ids)),
  addComment: (scope, { report = "" }, key) =>
    addComment(scope, { reportId: report, part: null, body: "Not ours", key }),
  takeBackComment: (scope, { report = "", reportComment = "" }) =>
    takeBackComment(scope, { reportId: report, commentId: reportComment }),
  readFeed: (scope) => readFeed(scope),
  findCalendar: (scope) => findCalendar(scope),
  makeCalendar: (scope) => makeCalendar(scope),
  endCalendar: (scope) => endCalendar(scope),
  readSupport: (scope, { site = "" }) =>
    readSupport(scope, readSupportSearch({ site })),
  readSupportFile: (scope, { site = "" }) =>
    readSupportFile(scope, readSupportSearch({ site })),
  listSupportOf: (scope, { site = "" }) =>
    listSupportOf(scope, { siteId: site }),
  getSupport: (scope, { support = "" }) => getSupport(scope, support),
  readSupportChoices: (scope, { concern = "", site = "" }) =>
    readSupportChoices(scope, { concernId: concern, siteId: site }),
  readTraining: (scope) => readTraining(scope),
  recordSupport: (scope, { site = "", concern = "" }, key) =>
    recordSupport(scope, { ...newSupport, sites: [site], concern, key }),
  changeSupport: (scope, { support = "" }) =>
    changeSupport(scope, { ...newSupport, supportId: support, version: 1 }),
  answerSupport: (scope, { support = "" }) =>
    answerSupport(scope, {
      ...{ supportId: support, use: "yes", words: "Not ours", version: 0 },
    }),
  setTraining: (scope, { coordinator = "" }) =>
    setTraining(scope, {
      ...{ coordinatorId: coordinator, version: 0 },
      ...{ trainedOn: "2026-01-01", givenBy: "Not ours" },
    }),
  removeTraining: (scope, { coordinator = "" }) =>
    removeTraining(scope, { coordinatorId: coordinator, version: 1 }),
  // Its own system's setting.
  setTriageDays: (scope) => setTriageDays(scope, { days: 9 }),
  countLocalRows: (scope) =>
    countLocalRows(scope, { doCount: true, localRowsVersion: 1 }),
};

function someChange(scope: Scope, { round = "", site = "" }) {
  return {
    roundId: round,
    act: "ask" as const,
    people: [scope.personId],
    parts: [{ level: "site" as const, siteId: site }],
    functions: [],
  };
}

function someFile() {
  return {
    name: "notes.txt",
    stream: Readable.from([Buffer.from("Not ours")]),
    whole: Promise.resolve(),
  };
}

const newTheme = {
  title: "Not ours",
  evidence: "",
  recommendation: "Not ours",
  priority: "low" as const,
};

const said = (item: string) => ({ item, text: "Ours", version: 0 });
const reportAt = ({ report = "" }: Record<string, string>) => ({
  ...{ reportId: report, version: 3 },
});
const newSupport = {
  ...{ kind: "learning_event" as const, title: "Not ours", about: "" },
  ...{ functionCode: null, heldOn: "2026-01-01", hours: 60, sites: [] },
  ...{ giver: null, giverName: "Somebody", came: [], cameCount: null },
  ...{ guests: [], designedTogether: "no" as const },
};

const newMeeting = {
  ...{ heldOn: "2026-01-01", group: "site" as const, groupName: null },
  ...{ siteId: null, came: [], guests: [], notes: "", decisions: [] },
};

const newAction = {
  ...{ title: "Not ours", details: "", site: null, dueOn: "2030-01-01" },
  ...{ owner: null, ownerName: "Somebody" },
};

const newWords = {
  title: { en: "A row", es: "Un enunciado" },
  text: { en: "A statement", es: "Un enunciado" },
  seen: null,
  milestone: null,
};

const newSite = {
  name: "A site",
  status: "planned" as const,
  cohort: null,
  gradeSpan: null,
  pillars: [],
  leadPartner: null,
  pointPersonId: null,
};

// It names nothing of another system: it opens, or is refused, in its own.
async function refusedWhenOpen(scope: Scope, key: string) {
  const open = await findOpenRound(scope);
  if (open) return open;
  const day = "2026-01-01";
  return openRound(scope, {
    ...plainRound,
    name: "A round",
    startsOn: day,
    dueOn: day,
    endsOn: day,
    key,
  });
}
