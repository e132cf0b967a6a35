import type { ReportState } from "../fields";

type Life = {
  discussedAt: unknown;
  sentAt: unknown;
  finalAt: unknown;
};

/** How far a report is: who and when say it. */
export function stateOf({ discussedAt, sentAt, finalAt }: Life): ReportState {
  if (finalAt) return "final";
  if (sentAt) return "sent";
  return discussedAt ? "discussed" : "draft";
}
