import type { ClientBase } from "pg";
import { insertRows } from "../insert-rows";
import type { SeedContext } from "../rows/context";
import type { NewEvent } from "../rows/events";
import { toActionRows } from "./action-rows";
import { toMeetingRows } from "./meeting-rows";

/** Puts in the meetings of a system and what is to be done in it, and gives what happened to them. */
export async function writeActions(
  client: ClientBase,
  context: SeedContext,
): Promise<NewEvent[]> {
  const { actions, meetings } = context.plan.actions;
  const ofMeetings = meetings.map((one) => toMeetingRows(context, one));
  const ofActions = actions.map((one, index) =>
    toActionRows(context, one, index),
  );
  await insertRows(
    client,
    "Meeting",
    ofMeetings.map(({ meeting }) => meeting),
  );
  await insertRows(
    client,
    "MeetingAttendee",
    ofMeetings.flatMap(({ attendees }) => attendees),
  );
  await insertRows(
    client,
    "PlanAction",
    ofActions.map(({ row }) => row),
  );
  return [...ofMeetings, ...ofActions].flatMap(({ events }) => events);
}
