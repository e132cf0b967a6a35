import "server-only";
import { now, toDay, today } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import type { Membership } from "../mail/read-news";
import { aboutDue } from "../mutations/correct-due";
import { hasSiteLeft } from "../queries/site-left";
import { markDue } from "../rules/periods";

/**
 * Tells a person, 7 days and 1 day before, that an open round's scores are
 * due: who runs or leads it, and who coordinates a site that it asks and that
 * has not handed in. Once for each of the two days, whoever asks how often.
 * The system is entered before.
 */
export async function tellDue(
  tx: Transaction,
  personId: string,
  { systemId, role }: Membership,
) {
  if (role === "viewer") return;
  const round = await tx.round.findFirst({
    where: { systemId, openedAt: { not: null }, closedAt: null },
  });
  if (!round?.openedAt) return;
  const dueOn = toDay(round.dueOn);
  const openedOn = toDay(round.openedAt);
  const mark = markDue({ dueOn, openedOn, today: today() });
  if (mark === null) return;
  const asked = { systemId, personId, roundId: round.id };
  if (role === "site_coordinator" && !(await hasSiteLeft(tx, asked))) return;
  const id = crypto.randomUUID();
  const { count } = await tx.mail.createMany({
    data: [
      {
        ...{ personId, topic: "round_due", noticeSystemId: systemId },
        period: `${round.id}/${dueOn}/${mark}`,
        noticeId: id,
        dueAt: now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await tx.notice.create({
    data: {
      ...{ systemId, id, personId, kind: "round_due" },
      args: { round: round.name, dueOn },
      path: "/score",
      about: aboutDue(round.id, personId),
    },
  });
}
