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
import type { Calls } from "./call";

const reportAt = ({ report = "" }: Record<string, string>) => ({
  ...{ reportId: report, version: 3 },
});

export const reportCalls: Calls = {
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
};
