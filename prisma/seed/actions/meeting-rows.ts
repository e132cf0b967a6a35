import { addDays, addMinutes, atWork, toWorkingDay } from "../rows/calendar";
import type { SeedContext } from "../rows/context";
import { toEvent } from "../rows/events";
import { personId, seedId, siteId } from "../rows/ids";
import { createRandom } from "../rows/random";
import type { MeetingPlan } from "./action-plan";

export const meetingIdOf = (slug: string, number: number) =>
  seedId("meeting", slug, number);

/** A meeting, who came to it, and that it was written down. */
export function toMeetingRows(context: SeedContext, meeting: MeetingPlan) {
  const { systemId, plan, today } = context;
  const random = createRandom(`${plan.slug}/meeting/${meeting.number}`);
  const id = meetingIdOf(plan.slug, meeting.number);
  const heldOn = toWorkingDay(addDays(today, -meeting.heldDaysAgo));
  const createdAt = addMinutes(atWork(heldOn, random), 40);
  const { group, groupName = null, by, guests, notes, decisions } = meeting;
  const place = meeting.site && siteId(plan.slug, meeting.site);
  return {
    meeting: {
      ...{ systemId, id, heldOn, group, groupName, guests, notes, decisions },
      siteId: place,
      createdAt,
      createdById: personId(by),
      version: 1,
    },
    attendees: meeting.came.map((email) => ({
      systemId,
      meetingId: id,
      personId: personId(email),
    })),
    events: [
      toEvent(by, createdAt, {
        verb: "meeting_written",
        ...{ subjectType: "meeting", subjectId: id, meetingId: id },
        siteId: place,
      }),
    ],
  };
}
