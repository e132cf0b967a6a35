import {
  attestStage,
  confirmAttestation,
} from "@/lib/progress/mutations/attest-stage";
import { closeRoundAndRecord } from "@/lib/progress/mutations/close-round";
import { confirmReview } from "@/lib/progress/mutations/confirm-review";
import { reopenRound } from "@/lib/progress/mutations/reopen-round";
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
import type { Calls } from "./call";

export const progressCalls: Calls = {
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
  readHome: (scope) => readHome(scope, 4),
  readSite: (scope, { site = "" }) => readSite(scope, site),
  countSiteEvidence: (scope, { site = "" }) => countSiteEvidence(scope, site),
  findRowView: (scope, { site = "" }) => findRowView(scope, "S4.AI.S1", site),
  readStages: (scope) => readStages(scope),
  findStage: (scope) => findStage(scope, "4"),
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
};
