import "server-only";
import { hashLinkToken, makeLinkToken } from "@/lib/auth/link-token";
import { findNewPasswordProblem } from "@/lib/auth/new-password";
import { hashPassword } from "@/lib/auth/password";
import { countLink } from "@/lib/auth/sign-in-limits";
import { AppError } from "@/lib/core/result";
import { withNobody } from "@/lib/db/transaction";
import type { ResetPassword } from "../account-input";
import { canSendMail, sendAccountMail } from "../mail/account-mail";
import { findPasswordLink } from "../queries/password-link";

type Holder = { name: string; email: string; locale: string | null };

/**
 * Mails a link to a new password to the open account of this address, if there
 * is one. It says nothing and belongs behind the answer: how long it takes
 * depends on the account.
 */
export async function sendPasswordLink(
  email: string,
  userAgent?: string,
): Promise<void> {
  if (!canSendMail() || !(await countLink(email))) return;
  const { token, tokenHash } = makeLinkToken();
  const [holder] = await withNobody(
    (tx) => tx.$queryRaw<Omit<Holder, "email">[]>`
      SELECT "name", "locale" FROM make_password_link(${email}, ${tokenHash}, ${userAgent ?? null})`,
  );
  if (!holder) return;
  const to = { ...holder, email };
  await sendAccountMail({ kind: "link", path: `/reset-password/${token}`, to });
}

/**
 * Gives the account of a link its new password and ends all its sessions.
 * Throws link_over where the link opens nothing, for whatever reason, and
 * password with what stands against the new one. Gives whom to tell.
 */
export async function resetPassword(
  { token, password }: ResetPassword,
  userAgent?: string,
): Promise<Holder> {
  const link = await findPasswordLink(token);
  if (!link) throw new AppError("link_over");
  const problem = await findNewPasswordProblem(password, [
    link.name,
    link.email,
  ]);
  if (problem) throw new AppError("password", problem);
  const newHash = await hashPassword(password);
  const [holder] = await withNobody(
    (tx) => tx.$queryRaw<Holder[]>`
      SELECT "name", "email", "locale"
        FROM use_password_link(${hashLinkToken(token)}, ${newHash}, ${userAgent ?? null})`,
  );
  if (!holder) throw new AppError("link_over");
  return holder;
}

/** Tells the person by mail that their password is another now. */
export function tellPasswordChanged(to: Holder): Promise<void> {
  return sendAccountMail({ kind: "changed", path: "/forgot-password", to });
}
