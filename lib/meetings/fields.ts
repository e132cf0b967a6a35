export const meetingGroups = [
  "community_wide",
  "intermediary",
  "site",
  "other",
] as const;
export type MeetingGroup = (typeof meetingGroups)[number];

export const longestGuests = 6_000;
export const longestNotes = 20_000;
export const mostLines = 40;
export const mostGuests = 60;
