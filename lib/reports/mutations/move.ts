import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Prisma } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { factsSchema } from "../facts-schema";
import type { ReportState } from "../fields";
import { canWriteReports } from "../policy";
import { hasOneForFew } from "../queries/asked";
import type { ActOnReport } from "../schema";
import { type LockedReport, lockReportAt, recordOfReport } from "./lock-report";
import {
  tellOfDiscussion,
  tellOfFinal,
  tellOfSent,
  untellDiscussion,
  untellSent,
} from "./tell-of-report";

type Moved = { reportId: string };
type Move = {
  from: readonly ReportState[];
  change: (found: LockedReport) => Prisma.ReportUncheckedUpdateManyInput;
  verb:
    | "report_discussed"
    | "report_sent"
    | "report_finalised"
    | "report_taken_back";
  /** Who reads it gets wider, so that what it rests on is looked at once more. */
  opens?: boolean;
  tell: (tx: Transaction, found: LockedReport) => Promise<unknown>;
};

/** Opens a draft to everyone of the system, who may read it and say what they think. */
export function discussReport(scope: Scope, input: ActOnReport) {
  return moveReport(scope, input, {
    from: ["draft"],
    change: () => ({ discussedAt: now(), discussedById: scope.personId }),
    verb: "report_discussed",
    opens: true,
    tell: (tx, found) => tellOfDiscussion(tx, scope, found),
  });
}

/** Sends what was discussed to community-wide leadership. */
export function sendReport(scope: Scope, input: ActOnReport) {
  return moveReport(scope, input, {
    from: ["discussed"],
    change: () => ({ sentAt: now(), sentById: scope.personId }),
    verb: "report_sent",
    opens: true,
    tell: (tx, found) => tellOfSent(tx, scope, found),
  });
}

/** Nothing of it, nor of what was said about it, changes any more. */
export function finaliseReport(scope: Scope, input: ActOnReport) {
  return moveReport(scope, input, {
    from: ["sent"],
    change: () => ({ finalAt: now(), finalById: scope.personId }),
    verb: "report_finalised",
    tell: async (tx, found) => {
      await untellDiscussion(tx, found);
      await untellSent(tx, found);
      await tellOfFinal(tx, scope, found);
    },
  });
}

/** One step back: what was sent is discussed again, what was discussed is a draft. */
export function takeBackReport(scope: Scope, input: ActOnReport) {
  return moveReport(scope, input, {
    from: ["discussed", "sent"],
    change: ({ state }) =>
      state === "sent"
        ? { sentAt: null, sentById: null }
        : { discussedAt: null, discussedById: null },
    verb: "report_taken_back",
    tell: (tx, found) =>
      found.state === "sent"
        ? untellSent(tx, found)
        : untellDiscussion(tx, found),
  });
}

async function moveReport(
  scope: Scope,
  input: ActOnReport,
  { from, change, verb, opens, tell }: Move,
): Promise<Moved> {
  if (!canWriteReports(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const found = await lockReportAt(tx, scope, input);
    const { id, systemId, version, state } = found;
    if (state === "final") throw new AppError("report_final");
    if (!from.includes(state)) throw new AppError("stale");
    if (opens && (await hasOneForFew(tx, scope, listRequests(found))))
      throw new AppError("report_rests_on_few");
    await tx.report.updateMany({
      where: { systemId, id },
      data: { ...change(found), version: version + 1 },
    });
    await recordOfReport(tx, scope, id, { verb, after: { from: state } });
    await tell(tx, found);
    return { reportId: id };
  });
}

/** Whose words stand in it. */
function listRequests({ facts }: LockedReport) {
  const { themes, decisions, requests } = factsSchema.parse(facts);
  const all = [
    ...themes.brought,
    ...decisions.answered,
    ...decisions.earlier,
    ...requests.waiting,
  ];
  return [...new Set(all.map(({ id }) => id))];
}
