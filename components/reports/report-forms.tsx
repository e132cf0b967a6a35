"use client";

import { OfferList, type OfferOf } from "@/components/forms/offer-list";
import type { Act } from "@/components/forms/use-act";
import {
  addReportThemeAction,
  buildReportAction,
  commentReportAction,
  discussReportAction,
  finaliseReportAction,
  removeReportAction,
  sendReportAction,
  startReportAction,
  takeBackCommentAction,
  takeBackReportAction,
  writeReportPartAction,
} from "@/lib/reports/actions";

const acts = {
  start: startReportAction,
  build: buildReportAction,
  addTheme: addReportThemeAction,
  write: writeReportPartAction,
  discuss: discussReportAction,
  send: sendReportAction,
  takeBack: takeBackReportAction,
  finalise: finaliseReportAction,
  remove: removeReportAction,
  comment: commentReportAction,
  takeBackComment: takeBackCommentAction,
} satisfies Record<string, Act>;

export type ReportOffer = OfferOf<keyof typeof acts>;

export type ReportFormsProps = {
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  offers: readonly ReportOffer[];
};

/** What the reader may do here about a report. */
export function ReportForms(props: ReportFormsProps) {
  return <OfferList acts={acts} {...props} />;
}
