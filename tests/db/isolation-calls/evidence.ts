import { addEvidence, removeEvidence } from "@/lib/rounds/mutations/evidence";
import { addFileEvidence } from "@/lib/rounds/mutations/evidence-file";
import { shareEvidence } from "@/lib/rounds/mutations/evidence-share";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { findEvidenceFile } from "@/lib/rounds/queries/evidence-file";
import { answerQuestion, askForEvidence } from "@/lib/rounds/mutations/ask";
import { listPeopleToAsk } from "@/lib/rounds/queries/people-to-ask";
import { listAsked, listQuestions } from "@/lib/rounds/queries/questions";
import { listShareableRows } from "@/lib/rounds/queries/shareable-rows";
import type { Calls } from "./call";
import { someFile } from "./some-file";

export const evidenceCalls: Calls = {
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
  listEvidence: (scope, { siteRow = "", site = "" }) =>
    listEvidence(scope, { indicatorId: siteRow, siteId: site }),
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
  listShareableRows: (scope, { evidence = "" }) =>
    listShareableRows(scope, { evidenceId: evidence }),
  findEvidenceFile: (scope, { file = "" }) => findEvidenceFile(scope, file),
};
