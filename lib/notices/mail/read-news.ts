import "server-only";
import { fromDay, today } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import { readTold } from "../rules/read-told";
import { type Choices, isTopic, topicOf } from "../rules/topics";
import type { NoticeTold } from "../schema";
import { dropUnseen } from "./drop-unseen";

export type Membership = {
  systemId: string;
  role: string;
  slug: string;
  name: string;
};

export type News = {
  slug: string;
  systemName: string;
  items: { id: string; told: NoticeTold }[];
};

type Enter = (systemId: string) => Promise<void>;

const mostSystems = 50;
const mostNotices = 200;

/** The systems that the person belongs to today, but for those that are suspended. */
export async function listMemberships(
  tx: Transaction,
  personId: string,
): Promise<Membership[]> {
  const day = fromDay(today());
  const rows = await tx.membership.findMany({
    where: {
      personId,
      termFrom: { lte: day },
      OR: [{ termTo: null }, { termTo: { gte: day } }],
      system: { suspendedAt: null },
    },
    select: {
      systemId: true,
      role: true,
      system: { select: { slug: true, name: true } },
    },
    orderBy: { systemId: "asc" },
    take: mostSystems,
  });
  return rows.map(({ systemId, role, system }) => ({
    systemId,
    role,
    ...system,
  }));
}

/**
 * What is new to the person since then and still so, system by system: not
 * read, not taken back, not mailed already, still theirs to see, and of no
 * topic that they want no mail about.
 */
export async function readNews(
  tx: Transaction,
  enter: Enter,
  {
    personId,
    since,
    choices,
  }: { personId: string; since: Date; choices: Choices },
): Promise<News[]> {
  const mailed = await listMailed(tx, { personId, since, choices });
  const news: News[] = [];
  for (const { systemId, slug, name } of await listMemberships(tx, personId)) {
    await enter(systemId);
    const rows = await tx.notice.findMany({
      where: {
        systemId,
        personId,
        readAt: null,
        endedAt: null,
        createdAt: { gte: since },
      },
      select: { id: true, kind: true, args: true, path: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostNotices,
    });
    const items = (await dropUnseen(tx, systemId, rows))
      .filter(({ id }) => !mailed.has(id))
      .flatMap(({ id, kind, args }) => {
        const told = readTold(kind, args);
        return told && choices[topicOf(told.kind)] !== "off"
          ? [{ id, told }]
          : [];
      });
    if (items.length > 0) news.push({ slug, systemName: name, items });
  }
  return news;
}

/** What came by itself already, or is on its way. */
async function listMailed(
  tx: Transaction,
  {
    personId,
    since,
    choices,
  }: { personId: string; since: Date; choices: Choices },
) {
  const rows = await tx.mail.findMany({
    where: {
      personId,
      noticeId: { not: null },
      endedAt: null,
      decidedAt: { gte: since },
    },
    select: { noticeId: true, topic: true, sentAt: true },
    take: mostNotices * mostSystems,
  });
  const mailed = rows.filter(
    ({ topic, sentAt }) =>
      sentAt || (isTopic(topic) && choices[topic] === "at_once"),
  );
  return new Set(mailed.map(({ noticeId }) => noticeId));
}
