import { listSystemScores } from "@/lib/rounds/queries/matrix-rows";
import { getScoreFrame } from "@/lib/rounds/queries/score-frame";
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
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import type { Calls } from "./call";

export const ratingCalls: Calls = {
  getSiteMatrix: (scope, { round = "", siteRow = "" }) =>
    getSiteMatrix(scope, { roundId: round, indicatorIds: [siteRow] }),
  listWorkspaceRows: (scope, { round = "", framework = "", site = "" }) =>
    listWorkspaceRows(scope, {
      roundId: round,
      frameworkVersionId: framework,
      stageNumber: 4,
      siteId: site,
    }),
  listRowChanges: (scope, { siteRow = "", site = "" }) =>
    listRowChanges(scope, { indicatorId: siteRow, siteId: site }),
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
  getScoreFrame: (scope, { framework = "" }) => getScoreFrame(scope, framework),
  listSystemScores: (scope, { round = "" }) =>
    listSystemScores(scope, { roundId: round }),
};
