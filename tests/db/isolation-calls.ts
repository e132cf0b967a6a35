import { systemCalls } from "./isolation-calls/systems";
import { roundCalls } from "./isolation-calls/rounds";
import { evidenceCalls } from "./isolation-calls/evidence";
import { eventCalls } from "./isolation-calls/events";
import { noticeCalls } from "./isolation-calls/notices";
import { memberCalls } from "./isolation-calls/members";
import { ratingCalls } from "./isolation-calls/ratings";
import { progressCalls } from "./isolation-calls/progress";
import { fileCalls } from "./isolation-calls/files";
import { frameworkCalls } from "./isolation-calls/framework";
import { concernCalls } from "./isolation-calls/concerns";
import { planCalls } from "./isolation-calls/plans";
import { meetingCalls } from "./isolation-calls/meetings";
import { reviewCalls } from "./isolation-calls/reviews";
import { reportCalls } from "./isolation-calls/reports";
import { calendarCalls } from "./isolation-calls/calendar";
import { supportCalls } from "./isolation-calls/support";

const nouns = [
  systemCalls,
  roundCalls,
  evidenceCalls,
  eventCalls,
  noticeCalls,
  memberCalls,
  ratingCalls,
  progressCalls,
  fileCalls,
  frameworkCalls,
  concernCalls,
  planCalls,
  meetingCalls,
  reviewCalls,
  reportCalls,
  calendarCalls,
  supportCalls,
];

/** Each query and mutation with one system's scope and another system's ids, in the order they are tried. */
export const listedCalls = nouns.flatMap((calls) => Object.entries(calls));

export const calls = Object.fromEntries(listedCalls);
