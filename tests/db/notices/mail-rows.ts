import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { tellPeople, type NoticeToLeave } from "@/lib/notices/mutations/tell";
import { asOwner } from "../../support/seeded";

/** Tells people as somebody of their system who acts. */
export function tell(from: Scope, to: readonly Scope[], notice: NoticeToLeave) {
  const people = to.map(({ personId }) => personId);
  return withSystem(from, (tx) => tellPeople(tx, from, people, notice));
}

export async function forgetMails() {
  await asOwner((client) =>
    client.query(
      `DELETE FROM "Mail"; DELETE FROM "MailChoice"; DELETE FROM "Notice"`,
    ),
  );
}

/** Far off, so that the sample's own actions remind nobody of anything. */
export async function putActionsOff() {
  await asOwner((client) =>
    client.query(`UPDATE "PlanAction" SET "dueOn" = current_date + 300`),
  );
}

/** The time to think better of it is over, and so is that of whoever was cut off. */
export async function letTimePass() {
  await asOwner((client) =>
    client.query(
      `UPDATE "Mail" SET "dueAt" = "dueAt" - interval '1 day', "claimedAt" = "claimedAt" - interval '1 hour'`,
    ),
  );
}

export type MailRow = {
  email: string;
  topic: string;
  isSent: boolean;
  endedBecause: string | null;
  tries: number;
};

export async function readMails(): Promise<MailRow[]> {
  const { rows } = await asOwner((client) =>
    client.query<MailRow>(
      `SELECT p."email", m."topic", m."sentAt" IS NOT NULL AS "isSent", m."endedBecause", m."tries"
         FROM "Mail" m JOIN "Person" p ON p."id" = m."personId" ORDER BY p."email", m."decidedAt"`,
    ),
  );
  return rows;
}
