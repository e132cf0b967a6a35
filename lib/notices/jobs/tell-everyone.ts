import "server-only";
import { now, today } from "@/lib/core/clock";
import {
  withNobody,
  withPersonAlone,
  type Transaction,
} from "@/lib/db/transaction";
import { listMemberships, readNews } from "../mail/read-news";
import { weekOf } from "../rules/periods";
import { readChoices } from "../rules/topics";
import { tellDue } from "./tell-due";
import { tellDueActions } from "./tell-due-actions";

const perPage = 200;
const weekInMilliseconds = 7 * 86_400_000;

/**
 * The daily round through all people, one after another: what is due soon,
 * and once a week whether there is a mail to send. Each person is one
 * transaction and each decision a row that exists once, so that a run that is
 * cut off, or two at the same time, leave nobody out and tell nobody twice.
 */
export async function tellEveryone(isStopping = () => false) {
  let after: string | null = null;
  while (!isStopping()) {
    const people = await listPeople(after);
    for (const personId of people) {
      if (isStopping()) return;
      await tellPerson(personId);
    }
    if (people.length < perPage) return;
    after = people.at(-1) ?? null;
  }
}

/** The same for one person. */
export function tellPerson(personId: string) {
  return withPersonAlone(personId, async (tx, enter) => {
    for (const membership of await listMemberships(tx, personId)) {
      await enter(membership.systemId);
      await tellDue(tx, personId, membership);
      await tellDueActions(tx, personId, membership);
    }
    await decideWeek(tx, enter, personId);
  });
}

async function decideWeek(
  tx: Transaction,
  enter: (systemId: string) => Promise<void>,
  personId: string,
) {
  const decidedAt = now();
  const key = { personId, topic: "digest", period: weekOf(today()) };
  const since = await findSince(tx, personId, decidedAt);
  const { count } = await tx.mail.createMany({
    data: [{ ...key, since, decidedAt, dueAt: decidedAt }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const chosen = await tx.mailChoice.findMany({ where: { personId } });
  const choices = readChoices(chosen);
  const news = await readNews(tx, enter, { personId, since, choices });
  if (news.length > 0) return;
  // The week is decided all the same: what comes tomorrow waits for the next.
  await tx.mail.updateMany({
    where: key,
    data: { endedAt: decidedAt, endedBecause: "nothing_new" },
  });
}

/** Where the last weekly mail left off. */
async function findSince(tx: Transaction, personId: string, at: Date) {
  const last = await tx.mail.findFirst({
    where: { personId, topic: "digest" },
    orderBy: { decidedAt: "desc" },
    select: { decidedAt: true },
  });
  return last?.decidedAt ?? new Date(at.getTime() - weekInMilliseconds);
}

async function listPeople(after: string | null) {
  const rows = await withNobody(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT p AS "id" FROM list_people_to_tell(${after}::uuid, ${perPage}::int) p`,
  );
  return rows.map(({ id }) => id);
}
