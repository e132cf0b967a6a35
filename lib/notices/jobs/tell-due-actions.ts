import "server-only";
import { fromDay, now, toDay, today } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import type { Membership } from "../mail/read-news";
import { daysLate, markAction } from "../rules/periods";

const mostActions = 50;
const dayInMilliseconds = 86_400_000;

/**
 * Tells whoever sees to an action that it is due, 7 days and 1 day before, and
 * once when it is late: its day, and none of its words. Whoever asks how
 * often. The system is entered before.
 */
export async function tellDueActions(
  tx: Transaction,
  personId: string,
  { systemId }: Membership,
) {
  for (const { id, dueOn, mark } of await listDue(tx, personId, systemId)) {
    const noticeId = crypto.randomUUID();
    const { count } = await tx.mail.createMany({
      data: [
        {
          ...{ personId, topic: "round_due", noticeSystemId: systemId },
          ...{ period: `${id}/${dueOn}/${mark}`, noticeId, dueAt: now() },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    await tx.notice.create({
      data: {
        ...{ systemId, id: noticeId, personId },
        kind: mark === 0 ? "action_late" : "action_due",
        args: { dueOn },
        path: `/plan/${id}`,
      },
    });
  }
}

async function listDue(tx: Transaction, personId: string, systemId: string) {
  const at = (days: number) =>
    new Date(fromDay(today()).getTime() + days * dayInMilliseconds);
  const found = await tx.planAction.findMany({
    where: {
      ...{ systemId, ownerId: personId },
      state: { in: ["planned", "under_way"] },
      dueOn: { gte: at(-daysLate), lte: at(7) },
    },
    select: { id: true, dueOn: true, createdAt: true },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: mostActions,
  });
  return found.flatMap(({ id, createdAt, ...action }) => {
    const dueOn = toDay(action.dueOn);
    const addedOn = toDay(createdAt);
    const mark = markAction({ dueOn, addedOn, today: today() });
    return mark === null ? [] : [{ id, dueOn, mark }];
  });
}
