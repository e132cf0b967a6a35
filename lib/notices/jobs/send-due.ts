import "server-only";
import { now } from "@/lib/core/clock";
import { logError } from "@/lib/core/log";
import type { Mail, Prisma } from "@/lib/db/generated/client";
import { withNobody, withPerson } from "@/lib/db/transaction";
import type { Post } from "../mail/post";
import { readMail } from "../mail/read-mail";
import { hashToken, makeMailToken } from "../mail/tokens";
import { withoutAddresses } from "../mail/without-addresses";
import type { Written } from "../mail/write-mail";
import { waitAfter } from "../rules/wait-after";

type OpenPost = Exclude<Post, { kind: "none" }>;

const atOnce = 3;

/**
 * Sends what is due, a few at a time, until nothing is; how many went out.
 * Each mail is given to one sender, and marked as sent once the mail server
 * took it: a process that ends between the two has the mail sent again ten
 * minutes later, under the same Message-ID. That moment is the only way to a
 * second copy.
 */
export async function sendDueMail(
  post: Post,
  isStopping = () => false,
): Promise<number> {
  if (post.kind === "none") return 0;
  let sent = 0;
  while (!isStopping()) {
    const due = await withNobody(
      (tx) => tx.$queryRaw<Mail[]>`SELECT * FROM take_due_mail(${atOnce}::int)`,
    );
    if (due.length === 0) break;
    const done = await Promise.all(due.map((mail) => sendOne(post, mail)));
    sent += done.filter(Boolean).length;
  }
  return sent;
}

async function sendOne(post: OpenPost, mail: Mail): Promise<boolean> {
  try {
    const read = await readMail(mail);
    if ("ending" in read) {
      await update(mail, { endedAt: now(), endedBecause: read.ending });
      return false;
    }
    // Before it goes out: its link must lead somewhere from the first moment.
    await update(mail, { tokenHash: hashToken(makeMailToken(mail.id)) });
    if (post.kind === "smtp")
      await post.send({ id: mail.id, to: read.to, ...read.written });
    const kept = post.kind === "mailbox" ? keep(read.written) : {};
    await update(mail, { sentAt: now(), ...kept });
    return true;
  } catch (error) {
    logError(withoutAddresses(error));
    await update(mail, tryLater(mail));
    return false;
  }
}

function keep({ subject, text }: Written) {
  return { subject, body: text };
}

function tryLater({ tries }: Mail) {
  const wait = waitAfter(tries);
  if (wait === null) return { endedAt: now(), endedBecause: "failed" };
  return {
    dueAt: new Date(now().getTime() + wait * 60_000),
    claimedAt: null,
  };
}

async function update(
  { id, personId }: Mail,
  data: Prisma.MailUpdateManyArgs["data"],
) {
  await withPerson(personId, (tx) =>
    tx.mail.updateMany({ where: { id, personId, sentAt: null }, data }),
  );
}
