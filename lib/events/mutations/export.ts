import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";
import { recordEvent } from "../mutations";
import type { ExportName } from "../schema";

const fewRows = 500;
const manyRows = 5_000;

export type Export = {
  what: ExportName;
  rows: number;
  /** Kept however short it is: who read the record is part of it. */
  isAlwaysKept?: boolean;
};

/**
 * Says in the record that a file was taken out, where it holds more than a
 * page or two; of a very long one the administrators are told.
 */
export async function recordExport(
  scope: Scope,
  { what, rows, isAlwaysKept = false }: Export,
): Promise<void> {
  if (rows <= fewRows && !isAlwaysKept) return;
  await withSystem(scope, async (tx) => {
    await recordEvent(tx, scope, {
      verb: "exported",
      subjectType: "export",
      subjectId: scope.systemId,
      after: { what, rows },
    });
    if (rows <= manyRows) return;
    const admins = await findPeople(tx, scope, { adminSince: { not: null } });
    await tellPeople(tx, scope, admins, {
      kind: "much_exported",
      args: { by: scope.personName, rows: String(rows) },
      path: "/record?kind=export",
    });
  });
}
