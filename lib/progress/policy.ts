import { can, type Role } from "@/lib/auth/roles";
import { type Actor as Onlooker, canSeeSite } from "@/lib/rounds/policy";
import { type DifferenceAbout, listSitesOf } from "./rules/difference-about";

type Actor = { role: Role; isAdmin: boolean };

/** Whether the person may propose milestones, set their dates and ask for a stage to be accepted. */
export function canProposeMilestones(actor: Actor): boolean {
  return can(actor, "milestones:propose");
}

/** Whether the person may confirm what was proposed: community-wide leadership. */
export function canConfirmMilestones(actor: Actor): boolean {
  return can(actor, "milestones:confirm");
}

/** Whether the person confirms a round's review: community-wide leadership. */
export function canConfirmReview(actor: Actor): boolean {
  return can(actor, "rounds:confirm-review");
}

/** Whether the person moves the system to another version of the framework, or to another rule. */
export function canSetRule(actor: Actor): boolean {
  return can(actor, "settings:edit");
}

/** Whether the person may see a comparison and what is noted of it: all the sites it tells of. */
export function canSeeDifference(
  actor: Onlooker,
  about: DifferenceAbout,
): boolean {
  return listSitesOf(about).every((siteId) => canSeeSite(actor, siteId));
}

/** Whether the person may note what explains a difference: whoever sees it and does more than read. */
export function canNoteDifference(
  actor: Onlooker,
  about: DifferenceAbout,
): boolean {
  return can(actor, "differences:note") && canSeeDifference(actor, about);
}

/** Whether the person may put a note in other words: who wrote it. */
export function canCorrectDifference(
  actor: Onlooker & { personId: string },
  note: { about: DifferenceAbout; authorId: string },
): boolean {
  return (
    actor.personId === note.authorId && canNoteDifference(actor, note.about)
  );
}

/** Whether the person may take a note back: who wrote it, or intermediary staff. */
export function canTakeBackDifference(
  actor: Onlooker & { personId: string },
  note: { about: DifferenceAbout; authorId: string },
): boolean {
  return (
    canCorrectDifference(actor, note) ||
    (actor.role === "intermediary_staff" &&
      canNoteDifference(actor, note.about))
  );
}
