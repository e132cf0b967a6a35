import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { recordSupport } from "@/lib/support/mutations/record";
import { getSupport } from "@/lib/support/queries/support";
import type { RecordSupport } from "@/lib/support/schema";

/** Support for the whole system by somebody who does not sign in. */
export function supportOf(more: Partial<RecordSupport> = {}): RecordSupport {
  return {
    ...{ kind: "learning_event", title: "Reading data", about: "Numbers." },
    ...{ functionCode: null, heldOn: "2026-10-06", hours: 90 },
    ...{ giver: null, giverName: "Ana Ruiz", sites: [], came: [] },
    ...{ cameCount: null, guests: [], designedTogether: "not_known" },
    ...{ concern: null, key: randomUUID() },
    ...more,
  };
}

export async function give(scope: Scope, more: Partial<RecordSupport> = {}) {
  const { supportId } = await recordSupport(scope, supportOf(more));
  return supportId;
}

/** The fields a form would change it with. */
export async function formOf(scope: Scope, supportId: string) {
  const { support } = await getSupport(scope, supportId);
  const { key: _, concern: __, ...form } = supportOf();
  return {
    ...form,
    ...{ supportId, version: support.version },
    sites: support.sites.map(({ id }) => id),
    came: support.came.map(({ id }) => id),
  };
}

/** What a person was told of support and still holds. */
export async function toldOf(scope: Scope) {
  const found = await withSystem(scope, (tx) =>
    tx.notice.findMany({
      where: {
        ...{ personId: scope.personId, endedAt: null },
        path: { startsWith: "/support" },
      },
      orderBy: { createdAt: "asc" },
    }),
  );
  return found.map(({ kind, path }) => `${kind} ${path}`);
}
