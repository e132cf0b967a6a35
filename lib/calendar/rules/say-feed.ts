import type { MeetingGroup } from "@/lib/meetings/fields";
import type { Calendar, DayEvent } from "./write-calendar";

type Thing = { id: string; day: string; version: number; changedAt: Date };

/** What a feed holds, in plain data. */
export type Said = {
  rounds: readonly (Thing & { name: string; endsOn: string })[];
  meetings: readonly (Thing & {
    group: MeetingGroup;
    groupName: string | null;
    siteName: string | null;
  })[];
  actions: readonly (Thing & { title: string | null })[];
};

type Say = (path: string, args?: Record<string, string>) => string;

type In = {
  systemName: string;
  /** Where the system's pages are. */
  root: string;
  say: Say;
};

/** What is in a member's calendar, as the days and words of one. */
export function sayFeed(
  { rounds, meetings, actions }: Said,
  { systemName, root, say }: In,
): Calendar {
  const { host } = new URL(root);
  const at = (thing: Thing, name: string, path: string) => ({
    uid: `${name}-${thing.id}@${host}`,
    url: `${root}${path}`,
    ...{ sequence: thing.version - 1, changedAt: thing.changedAt },
  });
  const nameMeeting = (meeting: Said["meetings"][number]) => {
    const group = meeting.groupName ?? say(`groups.${meeting.group}`);
    return meeting.siteName
      ? say("meetingAt", { group, site: meeting.siteName })
      : say("meeting", { group });
  };
  const events: DayEvent[] = [
    ...rounds.flatMap((round) => [
      {
        ...at(round, "round-due", `/rounds/${round.id}`),
        ...{ day: round.day, title: say("due", { round: round.name }) },
      },
      {
        ...at(round, "round-ends", `/rounds/${round.id}`),
        ...{ day: round.endsOn, title: say("ends", { round: round.name }) },
      },
    ]),
    ...meetings.map((meeting) => ({
      ...at(meeting, "meeting", `/meetings/${meeting.id}`),
      ...{ day: meeting.day, title: nameMeeting(meeting) },
    })),
    ...actions.map((action) => ({
      ...at(action, "action", `/plan/${action.id}`),
      day: action.day,
      title: action.title
        ? say("action", { title: action.title })
        : say("actionOfFew"),
    })),
  ];
  return { name: say("name", { system: systemName }), events };
}
