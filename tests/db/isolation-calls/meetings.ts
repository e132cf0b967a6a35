import {
  changeMeeting,
  writeMeeting,
} from "@/lib/meetings/mutations/write-meeting";
import { readMeetingChoices } from "@/lib/meetings/queries/choices";
import { readMeetings } from "@/lib/meetings/queries/log";
import { getMeeting } from "@/lib/meetings/queries/meeting";
import { readMeetingSearch } from "@/lib/meetings/rules/search";
import type { Calls } from "./call";

const newMeeting = {
  ...{ heldOn: "2026-01-01", group: "site" as const, groupName: null },
  ...{ siteId: null, came: [], guests: [], notes: "", decisions: [] },
};

export const meetingCalls: Calls = {
  readMeetings: (scope, { site = "" }) =>
    readMeetings(scope, readMeetingSearch({ site })),
  readMeetingChoices: (scope) => readMeetingChoices(scope),
  getMeeting: (scope, { meeting = "" }) => getMeeting(scope, meeting),
  writeMeeting: (scope, { site = "" }, key) =>
    writeMeeting(scope, { ...newMeeting, siteId: site, key }),
  changeMeeting: (scope, { meeting = "" }) =>
    changeMeeting(scope, { ...newMeeting, meetingId: meeting, version: 1 }),
};
