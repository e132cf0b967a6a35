import "server-only";
import type { Transaction } from "@/lib/db/transaction";

/** What can happen with an account; functions of the database write some of them. */
export const accountEventKinds = [
  "signed_in",
  "signed_out",
  "session_ended",
  "other_sessions_ended",
  "ended_by_admin",
  "password_changed",
  "link_asked",
  "link_made_by_owner",
  "link_used",
  "totp_added",
  "totp_removed",
  "passkey_added",
  "passkey_removed",
  "codes_made",
  "code_used",
  "factors_removed_by_owner",
  "provider_connected",
  "provider_disconnected",
] as const;
export type AccountEventKind = (typeof accountEventKinds)[number];

type Note = { personId: string; kind: AccountEventKind; userAgent?: string };

/** Adds a line to what happened with the account, in the transaction that makes it so. */
export async function noteAccountEvent(
  tx: Transaction,
  { personId, kind, userAgent }: Note,
) {
  await tx.accountEvent.create({
    data: { personId, kind, userAgent: cutAgent(userAgent) },
  });
}

/** What a browser says of itself, as much as is kept. */
export function cutAgent(userAgent: string | undefined) {
  return userAgent?.slice(0, 300) ?? null;
}
