import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { requireSite } from "@/lib/systems/mutations/require-site";
import { canWriteMeeting } from "../policy";
import type { ChangeMeeting, WriteMeeting } from "../schema";
import { listReaders, tellNoLonger, tellWhoCame } from "./tell-who-came";

/** Writes a meeting down; the same form sent twice writes one. */
export async function writeMeeting(
  scope: Scope,
  { key, came, heldOn, ...input }: WriteMeeting,
): Promise<{ meetingId: string }> {
  const { systemId, personId } = scope;
  const { siteId } = input;
  if (!canWriteMeeting(scope, { siteId })) throw new AppError("not_found");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "write_meeting" }, async () => {
      await requireSite(tx, scope, siteId);
      const meeting = await tx.meeting.create({
        data: {
          ...{ systemId, createdById: personId, ...input },
          heldOn: fromDay(heldOn),
        },
      });
      await setCame(tx, scope, meeting.id, came);
      await recordEvent(tx, scope, {
        verb: "meeting_written",
        subjectType: "meeting",
        subjectId: meeting.id,
        meetingId: meeting.id,
        siteId,
        after: { ...input, heldOn, came },
      });
      const people = await listReaders(tx, scope, { siteId, came });
      await tellWhoCame(tx, scope, { meetingId: meeting.id, people });
      return { meetingId: meeting.id };
    }),
  );
}

/** Writes it anew; a stale write is refused with what stands now. */
export async function changeMeeting(
  scope: Scope,
  { meetingId, version, came, heldOn, ...input }: ChangeMeeting,
) {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockMeeting(tx, scope, meetingId);
    if (!canWriteMeeting(scope, found)) throw new AppError("forbidden");
    if (!canWriteMeeting(scope, input)) throw new AppError("not_found");
    if (found.version !== version)
      throw new AppError("stale", toStanding(found));
    await requireSite(tx, scope, input.siteId);
    const before = await listReaders(tx, scope, {
      siteId: found.siteId,
      came: toRecord(found).came,
    });
    await tx.meeting.updateMany({
      where: { systemId, id: meetingId },
      data: { ...input, heldOn: fromDay(heldOn), version: version + 1 },
    });
    await setCame(tx, scope, meetingId, came);
    await recordEvent(tx, scope, {
      verb: "meeting_changed",
      subjectType: "meeting",
      subjectId: meetingId,
      meetingId,
      siteId: input.siteId,
      before: toRecord(found),
      after: { ...input, heldOn, came },
    });
    const { siteId } = input;
    const after = await listReaders(tx, scope, { siteId, came });
    const gone = before.filter((id) => !after.includes(id));
    const people = after.filter((id) => !before.includes(id));
    await tellNoLonger(tx, { meetingId, people: gone });
    await tellWhoCame(tx, scope, { meetingId, people });
    return { meetingId, version: version + 1 };
  });
}

/** A meeting the person sees, with other writers of it waiting until the transaction ends. */
async function lockMeeting(tx: Transaction, { systemId }: Scope, id: string) {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Meeting"
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.meeting.findUnique({
    where: { systemId_id: { systemId, id } },
    include: {
      attendees: {
        select: {
          personId: true,
          membership: { select: { person: { select: { name: true } } } },
        },
        orderBy: { personId: "asc" },
      },
    },
  });
  if (!found) throw new AppError("not_found");
  return found;
}

type Found = Awaited<ReturnType<typeof lockMeeting>>;

/** What a change is told from in the record. */
function toRecord({ heldOn, attendees, ...found }: Found) {
  const { group, groupName, siteId, guests, notes, decisions } = found;
  return {
    ...{ group, groupName, siteId, guests, notes, decisions },
    heldOn: toDay(heldOn),
    came: attendees.map(({ personId }) => personId),
  };
}

/** What a refused form has to be held against, field by field. */
function toStanding({ heldOn, attendees, ...found }: Found) {
  return {
    heldOn: toDay(heldOn),
    group: found.group,
    groupName: found.groupName,
    site: found.siteId,
    came: attendees.map(({ membership }) => membership.person.name).join(", "),
    guests: found.guests.join("\n"),
    notes: found.notes,
    decisions: found.decisions.join("\n"),
  };
}

/** Who came: members of this system, or not found. */
async function setCame(
  tx: Transaction,
  { systemId }: Scope,
  meetingId: string,
  people: readonly string[],
) {
  await tx.meetingAttendee.deleteMany({ where: { systemId, meetingId } });
  await tx.meetingAttendee.createMany({
    data: [...new Set(people)].map((personId) => ({
      ...{ systemId, meetingId, personId },
    })),
  });
}
