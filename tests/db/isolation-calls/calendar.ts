import { endCalendar, makeCalendar } from "@/lib/calendar/mutations/feed";
import { findCalendar, readFeed } from "@/lib/calendar/queries/feed";
import type { Calls } from "./call";

export const calendarCalls: Calls = {
  readFeed: (scope) => readFeed(scope),
  findCalendar: (scope) => findCalendar(scope),
  makeCalendar: (scope) => makeCalendar(scope),
  endCalendar: (scope) => endCalendar(scope),
};
