import "server-only";
import { now } from "@/lib/core/clock";
import { localeSchema } from "@/lib/core/locale";
import type { Mail } from "@/lib/db/generated/client";
import { withPersonAlone, type Transaction } from "@/lib/db/transaction";
import { readTold } from "../rules/read-told";
import { isTopic, readChoices } from "../rules/topics";
import { dropUnseen } from "./drop-unseen";
import { listMemberships, type News, readNews } from "./read-news";
import { type Written, writeMail } from "./write-mail";

/** Why a mail is not sent. */
export type Ending = "gone" | "not_wanted" | "no_longer_true" | "too_late";

export type ToSend = { ending: Ending } | { to: string; written: Written };

// Where nothing could be sent for longer, people have looked for themselves.
const keptInMilliseconds = 3 * 86_400_000;

/**
 * What a mail says now, which is when it goes out: what was read, taken back
 * or is not wanted any more since it was decided is left out; with nothing
 * left it is not sent.
 */
export function readMail(mail: Mail): Promise<ToSend> {
  return withPersonAlone(mail.personId, async (tx, enter) => {
    const person = await tx.person.findFirst({
      where: { id: mail.personId, disabledAt: null },
    });
    if (!person) return { ending: "gone" };
    if (now().getTime() - mail.decidedAt.getTime() > keptInMilliseconds)
      return { ending: "too_late" };
    const choices = readChoices(
      await tx.mailChoice.findMany({ where: { personId: person.id } }),
    );
    const isDigest = mail.topic === "digest";
    if (!isDigest && isTopic(mail.topic) && choices[mail.topic] !== "at_once")
      return { ending: "not_wanted" };
    const news = isDigest
      ? await readNews(tx, enter, {
          personId: person.id,
          since: mail.since ?? mail.decidedAt,
          choices,
        })
      : await readOne(tx, enter, mail);
    if (news.length === 0) return { ending: "no_longer_true" };
    const locale = localeSchema.catch("en").parse(person.locale);
    const to = { mailId: mail.id, name: person.name, locale };
    const written = writeMail(to, news, isDigest ? "digest" : "at_once");
    return { to: person.email, written };
  });
}

async function readOne(
  tx: Transaction,
  enter: (systemId: string) => Promise<void>,
  { personId, noticeSystemId, noticeId }: Mail,
): Promise<News[]> {
  const systems = await listMemberships(tx, personId);
  const system = systems.find((one) => one.systemId === noticeSystemId);
  if (!system || !noticeId) return [];
  await enter(system.systemId);
  const notice = await tx.notice.findFirst({
    where: {
      systemId: system.systemId,
      id: noticeId,
      personId,
      readAt: null,
      endedAt: null,
    },
  });
  if (!notice) return [];
  const [seen] = await dropUnseen(tx, system.systemId, [notice]);
  const told = seen && readTold(seen.kind, seen.args);
  if (!told) return [];
  const items = [{ id: noticeId, told }];
  return [{ slug: system.slug, systemName: system.name, items }];
}
