import type { FieldSpec } from "@/components/forms/field-spec";
import { type Role, roles } from "@/lib/auth/roles";
import { getTranslator } from "@/lib/core/translator";
import {
  longestGuests,
  longestNotes,
  meetingGroups,
} from "@/lib/meetings/fields";
import type { MeetingChoices } from "@/lib/meetings/queries/choices";
import type { MeetingView } from "@/lib/meetings/queries/meeting";

/** The fields of a meeting: when, who, what was said and decided. */
export async function listMeetingFields(
  choices: MeetingChoices,
  meeting?: MeetingView,
): Promise<FieldSpec[]> {
  const t = await getTranslator("meetings");
  const { canWriteOfSystem, sites, groupNames } = choices;
  const { groupName, siteId } = meeting ?? {};
  // Of their own sites coordinators write alone.
  const groups = meetingGroups.filter(
    (one) => canWriteOfSystem || one === "site" || one === "other",
  );
  return [
    {
      ...{ name: "heldOn", kind: "day", label: t("new.heldOn") },
      initial: meeting && [meeting.heldOn],
    },
    {
      ...{ name: "group", kind: "choice", label: t("new.group") },
      options: groups.map((value) => ({
        value,
        label: t(`groups.${value}`),
      })),
      initial: meeting && [meeting.group],
    },
    {
      ...{ name: "groupName", kind: "line", label: t("new.groupName") },
      ...{ hint: t("new.groupNameHint"), offered: groupNames },
      initial: groupName ? [groupName] : undefined,
    },
    {
      ...{ name: "site", kind: "select", label: t("new.site") },
      ...{ hint: t("new.siteHint"), empty: t("new.siteEmpty") },
      options: sites.map(({ id, name }) => ({ value: id, label: name })),
      initial: siteId ? [siteId] : undefined,
    },
    await offerMembers(choices, meeting),
    {
      ...{ name: "guests", kind: "text", label: t("new.guests"), rows: 2 },
      ...{ hint: t("new.guestsHint"), limit: longestGuests },
      initial: meeting && [meeting.guests.join("\n")],
    },
    {
      ...{ name: "notes", kind: "text", label: t("new.notes"), rows: 8 },
      ...{ hint: t("new.notesHint"), limit: longestNotes },
      initial: meeting && [meeting.notes],
    },
    {
      ...{ name: "decisions", kind: "text", rows: 4, limit: longestNotes },
      ...{ label: t("new.decisions"), hint: t("new.decisionsHint") },
      initial: meeting && [meeting.decisions.join("\n")],
    },
  ];
}

/** The members, by role; who came stays in the list, also where they left the system since. */
async function offerMembers(
  { members }: MeetingChoices,
  meeting: MeetingView | undefined,
): Promise<FieldSpec> {
  const [t, words] = await Promise.all([
    getTranslator("meetings"),
    getTranslator("members"),
  ]);
  const came = meeting?.came ?? [];
  const isKnown = (id: string) => members.some((one) => one.id === id);
  const left = came
    .filter(({ id }) => !isKnown(id))
    .map((one) => ({ ...one, role: "viewer" as Role }));
  const all = [...members, ...left];
  return {
    ...{ name: "came", kind: "checks", label: t("new.came") },
    initial: came.map(({ id }) => id),
    groups: roles.flatMap((role) => {
      const options = all
        .filter((one) => one.role === role)
        .map(({ id, name }) => ({ value: id, label: name }));
      if (options.length === 0) return [];
      const count = String(options.length);
      const summary = t("new.cameOpen", {
        role: words(`roles.${role}`),
        count,
      });
      return [{ summary, options }];
    }),
  };
}
