import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { HandInPanel } from "../panel-input";
import { openRows } from "./panel-open";
import { getPanelPart, type OpenPart } from "./panel-part";
import { holdPanel, isAskedFor, listAsked } from "./panel-row";

/**
 * A rater hands in what they say of one subject's rows of a level, for good.
 * With the last of those asked, the rows that anyone rated open to all.
 */
export function handInPanel(scope: Scope, input: HandInPanel) {
  const { key } = input;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "hand_in_panel" }, () =>
      handInOnce(tx, scope, input),
    ),
  );
}

async function handInOnce(tx: Transaction, scope: Scope, input: HandInPanel) {
  const part = await getPanelPart(tx, scope, input);
  if (!(await isAskedFor(tx, scope, part))) throw new AppError("forbidden");
  await holdPanel(tx, part);
  const { systemId, roundId, subjectId, level } = part;
  const mine = { systemId, roundId, subjectId, level };
  const handedIn = await tx.panelSubmission.findMany({
    where: mine,
    select: { personId: true },
    take: 500,
  });
  const done = new Set(handedIn.map(({ personId }) => personId));
  if (done.has(scope.personId)) throw new AppError("panel_handed_in");
  await tx.panelSubmission.createMany({
    data: [{ ...mine, personId: scope.personId }],
  });
  done.add(scope.personId);
  await recordEvent(tx, scope, {
    verb: "panel_handed_in",
    subjectType: "rating",
    subjectId,
    siteId: part.siteId,
    roundId,
    after: { level },
  });
  const asked = await listAsked(tx, scope, part);
  const missing = asked.filter((personId) => !done.has(personId)).length;
  const opened = missing === 0 ? await openRated(tx, scope, part) : 0;
  return { missing, opened };
}

// Everyone has handed in, so whoever is last sees what the others rated.
async function openRated(tx: Transaction, scope: Scope, part: OpenPart) {
  const { systemId, roundId, subjectId, level } = part;
  const rated = await tx.rating.findMany({
    where: {
      ...{ systemId, roundId, subjectId, level },
      panelistId: { not: null },
      OR: [{ value: { not: null } }, { nonScore: { not: null } }],
    },
    select: { indicatorId: true },
    distinct: ["indicatorId"],
    take: 1000,
  });
  const indicatorIds = rated.map(({ indicatorId }) => indicatorId);
  const rows = { indicatorIds, revealedById: null };
  return (await openRows(tx, scope, part, rows)).opened;
}
