import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { getMailEnv } from "@/lib/core/env";
import { localeSchema } from "@/lib/core/locale";
import { logError } from "@/lib/core/log";
import { getWordsIn } from "@/lib/core/words-in";
import { openPost } from "@/lib/notices/mail/post";
import { withoutAddresses } from "@/lib/notices/mail/without-addresses";
import { writeHtml, writeText } from "@/lib/notices/mail/write-parts";

export type AccountMail = {
  kind: "link" | "changed" | "second";
  /** Where its one link leads, below the installation's own address. */
  path: string;
  to: { email: string; name: string; locale: string | null };
};

/** Seconds before each try: what a link opens is nowhere but here, so no queue tries later. */
const waits = [0, 2, 10];

/** Whether mails go out at all. */
export function canSendMail() {
  return getMailEnv().smtpUrl !== null;
}

/**
 * Sends a mail about the person's own account at once. Nothing of it is kept,
 * as its link may be a secret; what could not be sent is logged and lost.
 */
export async function sendAccountMail(mail: AccountMail): Promise<void> {
  const post = canSendMail() ? await openPost() : null;
  if (post?.kind !== "smtp") return;
  const letter = { id: randomUUID(), to: mail.to.email, ...write(mail) };
  try {
    await trySending(() => post.send(letter));
  } catch (error) {
    logError(withoutAddresses(error));
  } finally {
    post.close();
  }
}

async function trySending(send: () => Promise<void>) {
  for (const [at, seconds] of waits.entries()) {
    await sleep(seconds * 1_000);
    try {
      return await send();
    } catch (error) {
      if (at === waits.length - 1) throw error;
    }
  }
}

function write({ kind, path, to }: AccountMail) {
  const locale = localeSchema.catch("en").parse(to.locale);
  const t = getWordsIn(locale, "password");
  const { baseUrl } = getMailEnv();
  const line = { text: t(`mail.${kind}.act`), url: `${baseUrl}${path}` };
  const parts = {
    ...{ locale, subject: t(`mail.${kind}.subject`) },
    greeting: t("mail.greeting", { name: to.name }),
    groups: [{ title: t(`mail.${kind}.title`), lines: [line], more: null }],
    footer: [{ text: t(`mail.${kind}.why`), url: null }],
  };
  const { subject } = parts;
  return { subject, text: writeText(parts), html: writeHtml(parts) };
}
