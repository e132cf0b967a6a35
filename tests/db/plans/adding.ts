import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { addAction } from "@/lib/plans/mutations/add-action";
import { getAction } from "@/lib/plans/queries/action";
import type { AddAction } from "@/lib/plans/schema";

/** An action of the whole system for somebody who does not sign in. */
export function actionOf(more: Partial<AddAction> = {}): AddAction {
  return {
    title: "Write to the bus company",
    details: "",
    site: null,
    owner: null,
    ownerName: "The principal",
    dueOn: "2030-03-01",
    origin: "free",
    about: "",
    key: randomUUID(),
    ...more,
  };
}

export async function add(scope: Scope, more: Partial<AddAction> = {}) {
  const { actionId } = await addAction(scope, actionOf(more));
  return actionId;
}

/** For somebody who signs in. */
export const ownedBy = ({ personId }: Scope) => ({
  owner: personId,
  ownerName: null,
});

/** The fields a form would change it with. */
export async function formOf(scope: Scope, id: string) {
  const { action } = await getAction(scope, id);
  const { title, details, siteId: site, ownerId, dueOn, version } = action;
  const ownerName = ownerId ? null : action.ownerName;
  return {
    ...{ actionId: id, title, details, site, dueOn, version },
    ...{ owner: ownerId, ownerName },
  };
}

/** What a person was told of actions and still holds. */
export async function toldOf(scope: Scope) {
  const found = await withSystem(scope, (tx) =>
    tx.notice.findMany({
      where: {
        personId: scope.personId,
        endedAt: null,
        path: { startsWith: "/plan" },
      },
      orderBy: { createdAt: "asc" },
    }),
  );
  return found.map(({ kind, args, path }) => ({ kind, args, path }));
}
