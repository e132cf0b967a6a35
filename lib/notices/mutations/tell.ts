import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now, today } from "@/lib/core/clock";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { topicOf } from "../rules/topics";
import type { NoticeTold } from "../schema";

const mostTold = 50;

/** People of the system whose term runs today. */
export async function findPeople(
  tx: Transaction,
  { systemId }: Scope,
  where: Prisma.MembershipWhereInput,
  most = mostTold,
): Promise<string[]> {
  const day = fromDay(today());
  const found = await tx.membership.findMany({
    where: {
      AND: [
        where,
        {
          systemId,
          termFrom: { lte: day },
          OR: [{ termTo: null }, { termTo: { gte: day } }],
        },
      ],
    },
    select: { personId: true },
    orderBy: { personId: "asc" },
    take: most,
  });
  return found.map(({ personId }) => personId);
}

/** Where it leads, and what it is about where its path does not say so: see cancelNotices. */
export type NoticeToLeave = NoticeTold & { path: string; about?: string };

// Time to think better of it before a mail goes out.
const graceInMilliseconds = 120_000;

/** Leaves a notice for each of them but the one who acts, and a mail for who wants it at once. */
export async function tellPeople(
  tx: Transaction,
  { systemId, personId: actor }: Scope,
  people: readonly string[],
  notice: NoticeToLeave,
) {
  const others = people.filter((one) => one !== actor);
  if (others.length === 0) return;
  const rows = others.map((personId) => ({
    id: crypto.randomUUID(),
    systemId,
    personId,
    ...notice,
  }));
  await tx.notice.createMany({ data: rows });
  const topic = topicOf(notice.kind);
  if (topic === "other") return;
  const dueAt = new Date(now().getTime() + graceInMilliseconds);
  await tx.mail.createMany({
    data: rows.map(({ id, personId }) => ({
      ...{ personId, topic, period: id, dueAt },
      ...{ noticeSystemId: systemId, noticeId: id },
    })),
  });
}
