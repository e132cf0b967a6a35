import "server-only";
import {
  type AccountEventKind,
  accountEventKinds,
} from "@/lib/auth/account-events";
import { withPerson } from "@/lib/db/transaction";
import { type Browser, nameBrowser } from "../rules/name-browser";

export type OwnAccountEvent = {
  id: string;
  at: Date;
  kind: AccountEventKind;
  browser: Browser;
};

const mostListed = 20;

/** What happened with the person's own account, newest first. One statement. */
export async function listAccountEvents(
  personId: string,
): Promise<OwnAccountEvent[]> {
  const rows = await withPerson(personId, (tx) =>
    tx.accountEvent.findMany({
      where: { personId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: mostListed,
    }),
  );
  return rows.flatMap(({ id, at, kind, userAgent }) => {
    const known = accountEventKinds.find((one) => one === kind);
    const browser = nameBrowser(userAgent);
    return known ? [{ id, at, kind: known, browser }] : [];
  });
}
