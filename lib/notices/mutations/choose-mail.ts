import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { withNobody, withPerson, type Transaction } from "@/lib/db/transaction";
import { hashToken } from "../mail/tokens";
import type { MailChoices } from "../mail-input";
import {
  type Choices,
  isTopic,
  readChoices,
  type Topic,
  topics,
} from "../rules/topics";

/** Keeps what a person wants by mail, for all their systems. */
export async function chooseMail({ personId }: Scope, choices: MailChoices) {
  await withPerson(personId, (tx) =>
    keepChoices(tx, personId, topics, choices),
  );
  return {};
}

/**
 * Stops mails like the one that carries the token, without a sign-in: the
 * weekly one, or those at once of its topic. False: no such mail.
 */
export async function unsubscribe(token: string): Promise<boolean> {
  return withNobody(async (tx) => {
    const found = await openUnsubscribe(tx, token);
    if (!found) return false;
    const { personId, choices, topic } = found;
    const stopped = topics.filter((one) =>
      topic === "digest" ? choices[one] === "weekly" : one === topic,
    );
    const off = { ...choices };
    for (const one of stopped) off[one] = "off";
    await keepChoices(tx, personId, stopped, off);
    return true;
  });
}

export type Unsubscribing = { way: "digest" | "at_once"; isStopped: boolean };

/** What a token would stop, and whether it has; null: no such mail. */
export async function findUnsubscribing(
  token: string,
): Promise<Unsubscribing | null> {
  return withNobody(async (tx) => {
    const found = await openUnsubscribe(tx, token);
    if (!found) return null;
    const { topic, choices } = found;
    return topic === "digest"
      ? {
          way: "digest",
          isStopped: topics.every((one) => choices[one] !== "weekly"),
        }
      : { way: "at_once", isStopped: choices[topic] !== "at_once" };
  });
}

async function openUnsubscribe(tx: Transaction, token: string) {
  const [row] = await tx.$queryRaw<{ personId: string; topic: string }[]>`
    SELECT * FROM open_unsubscribe(${hashToken(token)})`;
  if (!row) return null;
  const { personId } = row;
  const rows = await tx.mailChoice.findMany({ where: { personId } });
  const topic = isTopic(row.topic) ? row.topic : ("digest" as const);
  return { personId, topic, choices: readChoices(rows) };
}

async function keepChoices(
  tx: Transaction,
  personId: string,
  which: readonly Topic[],
  choices: Choices,
) {
  for (const topic of which) {
    const data = { how: choices[topic], changedAt: now() };
    await tx.mailChoice.upsert({
      where: { personId_topic: { personId, topic } },
      create: { personId, topic, ...data },
      update: data,
    });
  }
}
