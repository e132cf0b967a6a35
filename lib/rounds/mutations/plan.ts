import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { submitOnce } from "@/lib/events/mutations";
import { levels } from "@/lib/framework/schema";
import { drawPlanChange, listHandedIn } from "../queries/plan-change";
import type { Ask } from "../rules/panel-gaps";
import { isSame } from "../rules/plan-changes";
import type { HandedIn } from "../rules/tally-raters";
import type { ChangePlan, UndoPlan } from "../schema/opening";
import { addAsks, removeAsks } from "./change-asks";
import { holdOpenRound } from "./hold-round";

/**
 * Changes who is asked for what in an open round: all that was listed in one
 * act, or nothing. Where the list would be another one by now, it is refused
 * with that one.
 */
export function changePlan(scope: Scope, { key, seen, ...input }: ChangePlan) {
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "change_plan" }, async () => {
      const round = await holdOpenRound(tx, scope, input.roundId);
      const modes = await readModes(tx, scope, round.id);
      const change = await drawPlanChange(tx, scope, input, modes);
      if (change.seen !== seen) throw new AppError("stale", change);
      const asks = change.lines.map(toAsk);
      if (input.act === "ask") await addAsks(tx, scope, round, asks);
      else await removeAsks(tx, scope, round, asks);
      return { change: key, act: input.act, asks };
    }),
  );
}

const doneSchema = z.object({
  act: z.enum(["ask", "take_away"]),
  asks: z.array(
    z.object({
      personId: z.string(),
      level: z.enum(levels),
      siteId: z.string().nullable(),
      functionCode: z.string().nullable(),
    }),
  ),
});

/** Takes one change of the plan back, as far as nothing came of it since: its own author only. */
export function undoPlanChange(scope: Scope, input: UndoPlan) {
  const { key, change, roundId } = input;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "undo_plan" }, async () => {
      const round = await holdOpenRound(tx, scope, roundId);
      const done = await findDone(tx, scope, change);
      const standing = await listStanding(tx, scope, roundId);
      const isStanding = (ask: Ask) => standing.some((one) => isSame(one, ask));
      const handedIn = await listHandedIn(tx, scope, roundId);
      const asks =
        done.act === "ask"
          ? done.asks.filter(isStanding).filter(
              // Whoever has handed in stays a rater of it.
              (ask) =>
                !handedIn.some((one) => isBy(one, ask) && isOf(one, ask)),
            )
          : done.asks.filter(
              // Who could read what others handed in no longer rates blind.
              (ask) =>
                !isStanding(ask) &&
                !(
                  ask.personId === scope.personId &&
                  handedIn.some((one) => isOf(one, ask))
                ),
            );
      if (done.act === "ask") await removeAsks(tx, scope, round, asks);
      else await addAsks(tx, scope, round, asks);
      return { undone: asks.length, kept: done.asks.length - asks.length };
    }),
  );
}

async function findDone(
  tx: Transaction,
  { systemId, personId }: Scope,
  key: string,
) {
  const kept = await tx.submission.findUnique({
    where: { systemId_personId_key: { systemId, personId, key } },
  });
  if (kept?.action !== "change_plan") throw new AppError("not_found");
  return doneSchema.parse(kept.result);
}

function isBy(one: HandedIn, ask: Ask) {
  return one.personId === ask.personId;
}

function isOf(one: HandedIn, { level, siteId }: Ask) {
  return one.level === level && (siteId === null || siteId === one.siteId);
}

function listStanding(tx: Transaction, { systemId }: Scope, roundId: string) {
  return tx.assignment.findMany({
    where: { systemId, roundId },
    take: 20_000,
  });
}

function readModes(tx: Transaction, { systemId }: Scope, id: string) {
  return tx.round.findUniqueOrThrow({
    where: { systemId_id: { systemId, id } },
  });
}

function toAsk({ personId, level, siteId, functionCode }: Ask): Ask {
  return { personId, level, siteId, functionCode };
}
