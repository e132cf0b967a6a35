import { describe, expect, it } from "vitest";
import { can, type Permission, type Role, roles } from "@/lib/auth/roles";
import { listSourceFiles, readSource } from "../support/source-files";

/**
 * What each action asks of the gate. Those that ask only for membership are
 * about one row: whose it is to rate decides there (rounds/policy, and the
 * database tests of its mutations).
 */
const gates: Record<string, Permission> = {
  saveRatingAction: "system:read",
  answerNotApplicableAction: "system:read",
  prepareSameAsLastAction: "system:read",
  prepareNotApplicableAction: "system:read",
  applyPlanAction: "system:read",
  undoPlanAction: "system:read",
  handInPanelAction: "system:read",
  openPanelRowsAction: "rounds:run",
  decidePanelRowAction: "rounds:run",
  addEvidenceAction: "system:read",
  removeEvidenceAction: "system:read",
  listShareableRowsAction: "system:read",
  shareEvidenceAction: "system:read",
  listPeopleToAskAction: "system:read",
  askForEvidenceAction: "system:read",
  answerQuestionAction: "system:read",
  readRowDetailAction: "system:read",
  readNoticesAction: "system:read",
  chooseMailAction: "system:read",
  openRoundAction: "rounds:run",
  listPlanChangeAction: "rounds:run",
  changePlanAction: "rounds:run",
  undoPlanChangeAction: "rounds:run",
  changeRoundDatesAction: "rounds:run",
  closeRoundAndRecordAction: "rounds:run",
  reopenRoundAction: "rounds:run",
  confirmReviewAction: "rounds:confirm-review",
  submitSiteAction: "rate:site",
  takeBackSiteAction: "rate:site",
  acceptSiteAction: "rounds:run",
  sendBackSiteAction: "rounds:run",
  setMilestoneTargetAction: "milestones:propose",
  proposeMilestoneAction: "milestones:propose",
  withdrawMilestoneAction: "milestones:propose",
  attestStageAction: "milestones:propose",
  confirmMilestoneAction: "milestones:confirm",
  confirmAttestationAction: "milestones:confirm",
  noteDifferenceAction: "differences:note",
  correctDifferenceAction: "differences:note",
  takeBackDifferenceAction: "differences:note",
  addSiteAction: "sites:edit",
  changeSiteAction: "sites:edit",
  removeSampleAction: "settings:edit",
  moveFrameworkAction: "settings:edit",
  changePresetAction: "settings:edit",
  addLocalRowAction: "rows:edit",
  changeLocalRowAction: "rows:edit",
  retireLocalRowAction: "rows:edit",
  restoreLocalRowAction: "rows:edit",
  countLocalRowsAction: "rows:edit",
  raiseConcernAction: "concerns:raise",
  triageConcernAction: "concerns:triage",
  splitConcernAction: "concerns:triage",
  mergeConcernAction: "concerns:triage",
  linkConcernAction: "concerns:triage",
  closeConcernToFewAction: "concerns:raise",
  addNoteAction: "concerns:raise",
  tellSiteAction: "concerns:triage",
  replyToAnswerAction: "concerns:raise",
  setTriageDaysAction: "settings:edit",
  makeThemeAction: "concerns:triage",
  changeThemeAction: "concerns:triage",
  joinThemeAction: "concerns:triage",
  askLeadershipAction: "concerns:triage",
  askAboutOneAction: "concerns:triage",
  decideRequestAction: "requests:decide",
  tellAllSitesAction: "concerns:triage",
  addActionAction: "plan:edit",
  changeActionAction: "plan:edit",
  setActionStateAction: "plan:edit",
  startReviewAction: "reviews:write",
  answerReviewAction: "reviews:write",
  judgePitfallAction: "reviews:write",
  sumUpReviewAction: "reviews:write",
  addPriorityAction: "reviews:write",
  dropPriorityAction: "reviews:write",
  finishReviewAction: "reviews:write",
  reopenReviewAction: "reviews:write",
  rateScanAction: "reviews:answer",
  handInScanAction: "reviews:answer",
  openScanAction: "reviews:write",
  decideScanAction: "reviews:write",
  writeMeetingAction: "meetings:write",
  changeMeetingAction: "meetings:write",
  startReportAction: "reports:write",
  buildReportAction: "reports:write",
  addReportThemeAction: "reports:write",
  writeReportPartAction: "reports:write",
  discussReportAction: "reports:write",
  sendReportAction: "reports:write",
  takeBackReportAction: "reports:write",
  finaliseReportAction: "reports:write",
  removeReportAction: "reports:write",
  commentReportAction: "reports:discuss",
  takeBackCommentAction: "reports:discuss",
  makeCalendarAction: "system:read",
  endCalendarAction: "system:read",
  recordSupportAction: "support:edit",
  changeSupportAction: "support:edit",
  answerSupportAction: "system:read",
  setTrainingAction: "support:edit",
  removeTrainingAction: "support:edit",
  inviteMemberAction: "members:edit",
  renewInvitationAction: "members:edit",
  withdrawInvitationAction: "members:edit",
  changeMemberAction: "members:edit",
  removeMemberAction: "members:edit",
  signMemberOutAction: "members:edit",
  planInvitationsAction: "members:edit",
  inviteManyAction: "members:edit",
  letOperatorInAction: "settings:edit",
  shutOperatorOutAction: "settings:edit",
};

/** About the person alone, in no system. */
const outsideSystems = ["setLocaleAction", "signOutAction"];

/** For who holds a link, signed in or not: the wrapper for visitors asks. */
const ofVisitors = [
  "beginJoinAction",
  "joinSystemAction",
  "joinAsNewAction",
  "askForLinkAction",
  "resetPasswordAction",
  // Signed in, or between the password and the session.
  "startAppAction",
  "confirmAppAction",
  "startKeyAction",
  "addKeyAction",
  "startKeyCheckAction",
  "secondStepAction",
  "removeFactorAction",
  "renewCodesAction",
];

/** About the signed-in person's own account: the wrapper for persons asks. */
const ofPersons = [
  "changePasswordAction",
  "beginConnectAction",
  "disconnectProviderAction",
  "endSessionAction",
  "endOtherSessionsAction",
];

/** For who runs the installation alone: the other wrapper asks. */
const ofOperators = [
  "keepDraftAction",
  "discardDraftAction",
  "publishDraftAction",
  "retireVersionAction",
  "createSystemAction",
  "offerFirstPlaceAction",
  "suspendSystemAction",
  "resumeSystemAction",
  "askErasureAction",
  "callBackErasureAction",
];

/** Who passes which gate; an administrator is intermediary staff with one more. */
const passes: Record<string, (Role | "administrator")[]> = {
  "system:read": [...roles, "administrator"],
  "rounds:run": ["intermediary_staff", "administrator"],
  "rounds:confirm-review": ["community_wide_leader"],
  "rate:site": ["intermediary_staff", "site_coordinator", "administrator"],
  "milestones:propose": ["intermediary_staff", "administrator"],
  "milestones:confirm": ["community_wide_leader"],
  "differences:note": [
    "community_wide_leader",
    "intermediary_staff",
    "site_coordinator",
    "administrator",
  ],
  "sites:edit": ["intermediary_staff", "administrator"],
  "rows:edit": ["intermediary_staff", "administrator"],
  "settings:edit": ["administrator"],
  "concerns:raise": [
    "community_wide_leader",
    "intermediary_staff",
    "site_coordinator",
    "administrator",
  ],
  "plan:edit": [
    "community_wide_leader",
    "intermediary_staff",
    "site_coordinator",
    "administrator",
  ],
  "meetings:write": [
    "community_wide_leader",
    "intermediary_staff",
    "site_coordinator",
    "administrator",
  ],
  "reviews:write": ["intermediary_staff", "site_coordinator", "administrator"],
  "reviews:answer": [
    "community_wide_leader",
    "intermediary_staff",
    "site_coordinator",
    "administrator",
  ],
  "reports:write": ["intermediary_staff", "administrator"],
  "reports:discuss": [
    "community_wide_leader",
    "intermediary_staff",
    "site_coordinator",
    "administrator",
  ],
  "support:edit": ["intermediary_staff", "site_coordinator", "administrator"],
  "concerns:triage": ["intermediary_staff", "administrator"],
  "requests:decide": ["community_wide_leader"],
  "members:edit": ["administrator"],
};

const found = listSourceFiles()
  .filter((file) => readSource(file).startsWith('"use server"'))
  .flatMap((file) =>
    readSource(file)
      .split(/^export async function /m)
      .slice(1)
      .map((body) => ({
        name: /^\w+/.exec(body)?.[0] ?? "",
        permission: /permission: "([^"]+)"/.exec(body)?.[1],
        isOfOperators: body.includes("runOperatorAction("),
        isOfVisitors: body.includes("runVisitorAction("),
        isOfPersons: body.includes("runPersonAction("),
      })),
  )
  .filter(({ name }) => !outsideSystems.includes(name));

describe("every action", () => {
  it("is listed, and asks the gate for what the list says", () => {
    const asked = Object.fromEntries(
      found
        .filter(
          ({ isOfOperators, isOfVisitors, isOfPersons }) =>
            !isOfOperators && !isOfVisitors && !isOfPersons,
        )
        .map(({ name, permission }) => [name, permission]),
    );
    expect(asked).toEqual(gates);
  });

  it("of operators is listed, and asks for nothing of a system", () => {
    const asked = found
      .filter(({ isOfOperators }) => isOfOperators)
      .map(({ name, permission }) => `${name} ${permission}`);
    expect(asked.sort()).toEqual(
      ofOperators.map((name) => `${name} undefined`).sort(),
    );
  });

  it.each([
    ["of visitors", "isOfVisitors", ofVisitors],
    ["of one's own account", "isOfPersons", ofPersons],
  ] as const)(
    "%s is listed, and asks for nothing of a system",
    (_, is, list) => {
      const asked = found.filter((one) => one[is]);
      expect(asked.map(({ name }) => name).toSorted()).toEqual(list.toSorted());
      expect(asked.filter(({ permission }) => permission)).toEqual([]);
    },
  );

  it.each(Object.entries(gates))(
    "%s lets in whom it should",
    (_, permission) => {
      const actors = [
        ...roles.map((role) => ({ label: role, role, isAdmin: false })),
        {
          label: "administrator" as const,
          role: "intermediary_staff" as const,
          isAdmin: true,
        },
      ];
      const admitted = actors.filter((actor) => can(actor, permission));
      expect(admitted.map((actor) => actor.label).toSorted()).toEqual(
        passes[permission]?.toSorted(),
      );
    },
  );
});
