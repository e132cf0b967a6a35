import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { operators } from "../../prisma/seed/cast";
import { listActions, post, postForm } from "./support/actions";
import { letOperatorsIn } from "./support/grants";
import { findInCast, signIn } from "./support/people";

// Every action of the build, posted to as no page of ours would post: by those
// who may not, in another system, and with nonsense for its arguments.
const actions = listActions()
  // About the person alone.
  .filter(({ name }) => !["setLocaleAction", "signOutAction"].includes(name));

const aboutRows = [
  "saveRatingAction",
  "submitSiteAction",
  "takeBackSiteAction",
  "answerNotApplicableAction",
  "prepareSameAsLastAction",
  "prepareNotApplicableAction",
  "applyPlanAction",
  "undoPlanAction",
  "handInPanelAction",
  "addEvidenceAction",
  "removeEvidenceAction",
  "listShareableRowsAction",
  "shareEvidenceAction",
  "listPeopleToAskAction",
  "askForEvidenceAction",
  "answerQuestionAction",
  "readRowDetailAction",
  "readNoticesAction",
  // Of their own sites coordinators raise, write, reply and hide.
  "raiseConcernAction",
  "addNoteAction",
  "replyToAnswerAction",
  "closeConcernToFewAction",
  // And plan, and write meetings down.
  "addActionAction",
  "changeActionAction",
  "setActionStateAction",
  "writeMeetingAction",
  "changeMeetingAction",
  // And look at the data of their own sites, and answer in scans.
  "startReviewAction",
  "answerReviewAction",
  "judgePitfallAction",
  "sumUpReviewAction",
  "addPriorityAction",
  "dropPriorityAction",
  "finishReviewAction",
  "reopenReviewAction",
  "rateScanAction",
  "handInScanAction",
  "openScanAction",
  "decideScanAction",
  // And discuss reports.
  "commentReportAction",
  "takeBackCommentAction",
  // Of their own calendar.
  "makeCalendarAction",
  "endCalendarAction",
  // And record what their sites were given, and what they think of it.
  "recordSupportAction",
  "changeSupportAction",
  "setTrainingAction",
  "removeTrainingAction",
  "answerSupportAction",
  // Whoever does more than read may note what explains a difference.
  "noteDifferenceAction",
  "correctDifferenceAction",
  "takeBackDifferenceAction",
  "chooseMailAction",
];

// To who runs no installation, these are not there.
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

// For whoever holds a link, and about one's own account: a form that names
// neither is refused field by field.
const ofNoSystem = [
  "joinSystemAction",
  "joinAsNewAction",
  "beginJoinAction",
  "beginConnectAction",
  "disconnectProviderAction",
  "askForLinkAction",
  "resetPasswordAction",
  "startAppAction",
  "confirmAppAction",
  "startKeyAction",
  "addKeyAction",
  "startKeyCheckAction",
  "secondStepAction",
  "removeFactorAction",
  "renewCodesAction",
  "changePasswordAction",
  "endSessionAction",
  "endOtherSessionsAction",
];

const nonsense: unknown[] = [
  [],
  [null],
  ["riverbend"],
  ["riverbend", null, null],
  ["riverbend", "x", 7],
  ["riverbend", { status: "idle" }, { toString: 1 }],
  [{ a: 1 }, [], []],
  ["../riverbend", {}, {}],
];

const readers = [
  { name: "Helen Vance", system: "riverbend", code: "forbidden" },
  { name: "Maya Thompson", system: "riverbend", code: "forbidden" },
  { name: "Nadia Haddad", system: "lakeshore", code: "not_found" },
];

test("the build has its actions", () => {
  expect(actions.length).toBeGreaterThanOrEqual(15);
});

for (const { name, system, code } of readers) {
  test(`${name} of ${system} changes nothing by posting to Riverbend's actions`, async ({
    page,
  }) => {
    await signIn(page, findInCast(name, system));
    const before = await sumOf("riverbend");
    for (const { id, name: action } of actions) {
      if (![...aboutRows, ...ofNoSystem].includes(action)) {
        const answer = await sendForm(page, system, id);
        const wanted = ofOperators.includes(action) ? "not_found" : code;
        expect({ action, answer }).toEqual({ action, answer: wanted });
      }
      for (const args of nonsense) {
        const { status, text } = await post(page, system, id, args);
        expect({ action, args, status }).toEqual({ action, args, status: 200 });
        expect(text).toMatch(/"status":"(error|fields)"/);
      }
    }
    expect(await sumOf("riverbend")).toEqual(before);
  });
}

test("an operator who looks in changes nothing by posting to any action", async ({
  page,
}) => {
  const olive = operators[0];
  if (!olive) throw new Error("The seed has no operator");
  await letOperatorsIn("hillview");
  await signIn(page, olive);
  await page.goto("/hillview");
  const before = await sumOf("hillview");
  for (const { id, name: action } of actions) {
    if ([...ofOperators, ...ofNoSystem].includes(action)) continue;
    const answer = await sendForm(page, "hillview", id, "hillview");
    expect({ action, answer }).toEqual({ action, answer: "only_looking" });
  }
  expect(await sumOf("hillview")).toEqual(before);
  await letOperatorsIn("hillview", { isOver: true });
});

/** A form, which stops at the gate; the refusal's code. */
async function sendForm(
  page: Page,
  system: string,
  id: string,
  about = "riverbend",
) {
  const before = [about, { status: "idle" }];
  const fields = { key: randomUUID(), name: "Mine" };
  const { text } = await postForm(page, system, id, before, fields);
  return /"status":"error","code":"(\w+)"/.exec(text)?.[1];
}

function sumOf(slug: string) {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT "id" FROM "System" WHERE "slug" = $1) AS system`,
      [slug],
    );
    const sums: string[] = [];
    for (const table of [
      "Site",
      "Round",
      "Rating",
      "Score",
      "Evidence",
      "Event",
      "MilestoneConfirmation",
      "StageAttestation",
      "Concern",
      "ConcernNote",
      "ConcernAnswer",
      "ConcernTheme",
      "DecisionRequest",
      "Invitation",
      "PlanAction",
      "Meeting",
      "MeetingAttendee",
      "Review",
      "ReviewAnswer",
      "ReviewPriority",
      "ReviewPanelist",
      "ReviewRating",
      "Report",
      "ReportSection",
      "ReportComment",
      "Support",
      "SupportSite",
      "SupportAttendee",
      "SupportAnswer",
      "SupportConcern",
      "CoordinatorTraining",
    ]) {
      const sum = await client.query(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${table}" t WHERE "systemId" = $1`,
        [rows[0].system],
      );
      sums.push(`${table} ${sum.rows[0].sum}`);
    }
    return sums;
  });
}
