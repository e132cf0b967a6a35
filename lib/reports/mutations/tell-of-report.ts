import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";

type Told = { id: string; title: string };

/** More people than a system has sites. */
const mostTold = 2000;

const pathOf = ({ id }: Told) => `/reports/${id}`;

/** Who coordinates a site is asked what they think. */
export async function tellOfDiscussion(
  tx: Transaction,
  scope: Scope,
  report: Told,
) {
  const role = "site_coordinator";
  const people = await findPeople(tx, scope, { role }, mostTold);
  await tellPeople(tx, scope, people, {
    kind: "report_discussed",
    args: { report: report.title },
    path: pathOf(report),
  });
}

/** It waits for leadership now. */
export async function tellOfSent(tx: Transaction, scope: Scope, report: Told) {
  const role = "community_wide_leader";
  const people = await findPeople(tx, scope, { role }, mostTold);
  await tellPeople(tx, scope, people, {
    kind: "report_sent",
    args: { report: report.title },
    path: pathOf(report),
  });
}

export async function tellOfFinal(tx: Transaction, scope: Scope, report: Told) {
  const people = await findPeople(tx, scope, {}, mostTold);
  await tellPeople(tx, scope, people, {
    kind: "report_final",
    args: { report: report.title },
    path: pathOf(report),
  });
}

export function untellDiscussion(tx: Transaction, report: Told) {
  const under = pathOf(report);
  return cancelNotices(tx, { kinds: ["report_discussed"], under });
}

export function untellSent(tx: Transaction, report: Told) {
  return cancelNotices(tx, { kinds: ["report_sent"], under: pathOf(report) });
}
