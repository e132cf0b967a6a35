import "server-only";
import { now } from "@/lib/core/clock";
import { withPerson } from "@/lib/db/transaction";
import { nameBrowser, type Browser } from "../rules/name-browser";

export type OwnSession = {
  id: string;
  startedAt: Date;
  /** Noted every five minutes. */
  lastSeenAt: Date;
  browser: Browser;
  /** The one that asks. */
  isThis: boolean;
};

const mostListed = 50;

/** Where the person is signed in, used last first. One statement. */
export async function listSessions(
  personId: string,
  thisId: string | null,
): Promise<OwnSession[]> {
  const rows = await withPerson(personId, (tx) =>
    tx.session.findMany({
      where: { personId, endedAt: null, expiresAt: { gt: now() } },
      orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
      take: mostListed,
    }),
  );
  const isUsed = ({ lastSeenAt, idleMinutes }: (typeof rows)[number]) =>
    now().getTime() - lastSeenAt.getTime() < idleMinutes * 60_000;
  return rows
    .filter(isUsed)
    .map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      ...{ id, lastSeenAt, startedAt: createdAt },
      browser: nameBrowser(userAgent),
      isThis: id === thisId,
    }));
}
