import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { withPerson } from "@/lib/db/transaction";
import { type Choices, readChoices } from "../rules/topics";

/** How the reader hears of each topic by mail. */
export async function readMailChoices({ personId }: Scope): Promise<Choices> {
  const rows = await withPerson(personId, (tx) =>
    tx.mailChoice.findMany({ where: { personId } }),
  );
  return readChoices(rows);
}

export type KeptMail = {
  id: string;
  at: string;
  subject: string;
  body: string;
};

const mostMails = 20;

/** The reader's own mails where no mail server is set, newest first. */
export async function listKeptMails({ personId }: Scope): Promise<KeptMail[]> {
  const rows = await withPerson(personId, (tx) =>
    tx.mail.findMany({
      where: { personId, sentAt: { not: null }, body: { not: null } },
      select: { id: true, sentAt: true, subject: true, body: true },
      orderBy: [{ sentAt: "desc" }, { id: "desc" }],
      take: mostMails,
    }),
  );
  return rows.map(({ id, sentAt, subject, body }) => ({
    id,
    at: sentAt?.toISOString() ?? "",
    subject: subject ?? "",
    body: body ?? "",
  }));
}
