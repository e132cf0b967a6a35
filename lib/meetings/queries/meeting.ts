import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { meetingGroups } from "../fields";
import { canWriteMeeting } from "../policy";
import { type MeetingChoices, readMeetingChoicesIn } from "./choices";

const meetingSchema = z.object({
  id: z.string(),
  heldOn: z.string(),
  group: z.enum(meetingGroups),
  groupName: z.string().nullable(),
  siteId: z.string().nullable(),
  siteName: z.string().nullable(),
  came: z.array(z.object({ id: z.string(), name: z.string() })),
  guests: z.array(z.string()),
  notes: z.string(),
  decisions: z.array(z.string()),
  writtenByName: z.string(),
  writtenOn: z.string(),
  /** The last time it was changed, and by whom. */
  changed: z.object({ byName: z.string(), on: z.string() }).nullable(),
  version: z.int(),
});
export type MeetingView = z.infer<typeof meetingSchema>;

export type MeetingPage = {
  meeting: MeetingView;
  /** null: the reader writes nothing here. */
  choices: MeetingChoices | null;
};

/** One meeting with who came; not found also where the reader may not see it. */
export function getMeeting(scope: Scope, id: string): Promise<MeetingPage> {
  return readSystem(scope, async (tx) => {
    const meeting = await readMeeting(tx, scope, id);
    return {
      meeting,
      choices: canWriteMeeting(scope, meeting)
        ? await readMeetingChoicesIn(tx, scope)
        : null,
    };
  });
}

async function readMeeting(tx: Transaction, { systemId }: Scope, id: string) {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'id', m."id", 'heldOn', m."heldOn", 'group', m."group", 'groupName', m."groupName", 'siteId', m."siteId", 'siteName', s."name",
      'guests', m."guests", 'notes', m."notes", 'decisions', m."decisions", 'version', m."version",
      'writtenByName', COALESCE(w."name", ''), 'writtenOn', (m."createdAt" AT TIME ZONE 'UTC')::date,
      'came', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name") ORDER BY p."name"), '[]')
                 FROM "MeetingAttendee" t JOIN "Person" p ON p."id" = t."personId"
                WHERE t."systemId" = m."systemId" AND t."meetingId" = m."id"),
      'changed', (SELECT jsonb_build_object('byName', COALESCE(c."name", ''), 'on', (e."at" AT TIME ZONE 'UTC')::date)
                    FROM "Event" e LEFT JOIN "Person" c ON c."id" = e."personId"
                   WHERE e."systemId" = m."systemId" AND e."meetingId" = m."id" AND e."verb" = 'meeting_changed'
                   ORDER BY e."at" DESC LIMIT 1)
    ) AS found
      FROM "Meeting" m
      LEFT JOIN "Site" s ON s."systemId" = m."systemId" AND s."id" = m."siteId"
      LEFT JOIN "Person" w ON w."id" = m."createdById"
     WHERE m."systemId" = ${systemId}::uuid AND m."id" = ${id}::uuid`;
  if (!found[0]) throw new AppError("not_found");
  return meetingSchema.parse(found[0].found);
}
