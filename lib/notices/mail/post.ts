import "server-only";
import nodemailer from "nodemailer";
import { getMailEnv } from "@/lib/core/env";
import { withNobody } from "@/lib/db/transaction";
import type { Written } from "./write-mail";

export type Letter = Omit<Written, "unsubscribeUrl"> & {
  id: string;
  to: string;
  /** None where a mail is about the reader's own account and cannot be stopped. */
  unsubscribeUrl?: string;
};

/** How mails leave: to a mail server, into the person's own mailbox page, or not at all. */
export type Post =
  | { kind: "smtp"; send: (letter: Letter) => Promise<void>; close: () => void }
  | { kind: "mailbox" }
  | { kind: "none" };

const atOnce = 3;
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const seconds = 1_000;

/** The mail server that is set; without one a demonstration keeps its mails to be looked at. */
export async function openPost(): Promise<Post> {
  const { smtpUrl } = getMailEnv();
  if (smtpUrl) return openSmtp(smtpUrl);
  return (await isDemonstration()) ? { kind: "mailbox" } : { kind: "none" };
}

/** Whether mails are kept for their readers to see in the app. */
export async function hasMailbox() {
  return !getMailEnv().smtpUrl && (await isDemonstration());
}

async function isDemonstration() {
  const runs = await withNobody((tx) => tx.seedRun.count());
  return runs > 0;
}

function openSmtp(url: string): Post {
  const { from } = getMailEnv();
  const transport = nodemailer.createTransport({
    url,
    // A server that offers none gets no mail, unless it is this machine's own.
    requireTLS: !loopback.test(new URL(url).hostname),
    pool: true,
    maxConnections: atOnce,
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? "waymark";
  return {
    kind: "smtp",
    close: () => transport.close(),
    send: async ({ id, to, subject, text, html, unsubscribeUrl }) => {
      await transport.sendMail({
        ...{ from, to, subject, text, html },
        // The same at every try, so that a mail program shows a second copy once.
        messageId: `<${id}@${host}>`,
        headers: {
          ...(unsubscribeUrl && {
            "List-Unsubscribe": `<${unsubscribeUrl}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
          "Auto-Submitted": "auto-generated",
        },
      });
    },
  };
}
