import { can, type Role } from "@/lib/auth/roles";

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
