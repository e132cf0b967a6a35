import { can, type Role } from "@/lib/auth/roles";
import type { ReportState } from "./fields";

type Actor = { role: Role; isAdmin: boolean };
type Placed = { state: ReportState };

/** Whether the person makes reports at all, and sees drafts. */
export function canWriteReports(actor: Actor): boolean {
  return can(actor, "reports:write");
}

/** Whether they read this one: a draft is the intermediary's own. */
export function canReadReport(actor: Actor, { state }: Placed): boolean {
  return state !== "draft" || canWriteReports(actor);
}

/** Whether they write it, build it again and leave things out: not once it is sent. */
export function canChangeReport(actor: Actor, { state }: Placed): boolean {
  return canWriteReports(actor) && (state === "draft" || state === "discussed");
}

/** Whether they may say something about it: from when it is discussed until it is final. */
export function canComment(actor: Actor, { state }: Placed): boolean {
  return (
    can(actor, "reports:discuss") && (state === "discussed" || state === "sent")
  );
}
