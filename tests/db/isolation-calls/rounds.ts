import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import {
  acceptSite,
  sendBackSite,
  submitSite,
  takeBackSite,
} from "@/lib/rounds/mutations/site-review";
import { openRound } from "@/lib/rounds/mutations/round";
import { changeRoundDates } from "@/lib/rounds/mutations/dates";
import { changePlan, undoPlanChange } from "@/lib/rounds/mutations/plan";
import { listPlanChange } from "@/lib/rounds/queries/plan-change";
import { findPlanPage } from "@/lib/rounds/queries/plan-page";
import { readOpening } from "@/lib/rounds/queries/opening";
import { listRounds } from "@/lib/rounds/queries/round-list";
import { findRoundPage } from "@/lib/rounds/queries/round-page";
import { findMeeting } from "@/lib/rounds/queries/meeting";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { plainRound } from "../../support/plain-round";
import type { Calls } from "./call";

export const roundCalls: Calls = {
  findOpenRound: (scope) => findOpenRound(scope),
  findMeeting: (scope, { round = "", site = "" }) =>
    findMeeting(scope, round, {
      ...{ level: null, function: null, site: null },
      ...{ row: "S4.PP.S2", of: site },
    }),
  openRound: (scope, _, key) => refusedWhenOpen(scope, key),
  readOpening: (scope) => readOpening(scope),
  listRounds: (scope) => listRounds(scope),
  findPlanPage: (scope, { round = "" }) => findPlanPage(scope, round),
  listPlanChange: (scope, ids) => listPlanChange(scope, someChange(scope, ids)),
  changePlan: (scope, ids, key) =>
    changePlan(scope, { ...someChange(scope, ids), seen: "", key }),
  undoPlanChange: (scope, { round = "" }, key) =>
    undoPlanChange(scope, { roundId: round, change: key, key: randomUUID() }),
  changeRoundDates: (scope, { round = "" }) =>
    changeRoundDates(scope, {
      roundId: round,
      version: 1,
      ...{ startsOn: "2026-01-01", dueOn: "2026-01-01", endsOn: "2026-01-01" },
      reason: "Not ours",
    }),
  findRoundPage: (scope, { round = "" }) => findRoundPage(scope, round),
  submitSite: (scope, { round = "", site = "" }) =>
    submitSite(scope, { roundId: round, siteId: site, version: 0 }),
  takeBackSite: (scope, { round = "", site = "" }) =>
    takeBackSite(scope, { roundId: round, siteId: site, version: 1 }),
  acceptSite: (scope, { round = "", site = "" }) =>
    acceptSite(scope, { roundId: round, siteId: site, version: 1 }),
  sendBackSite: (scope, { round = "", site = "" }) =>
    sendBackSite(scope, {
      roundId: round,
      siteId: site,
      version: 1,
      comment: "Not ours",
    }),
};

function someChange(scope: Scope, { round = "", site = "" }) {
  return {
    roundId: round,
    act: "ask" as const,
    people: [scope.personId],
    parts: [{ level: "site" as const, siteId: site }],
    functions: [],
  };
}

// It names nothing of another system: it opens, or is refused, in its own.
async function refusedWhenOpen(scope: Scope, key: string) {
  const open = await findOpenRound(scope);
  if (open) return open;
  const day = "2026-01-01";
  return openRound(scope, {
    ...plainRound,
    name: "A round",
    startsOn: day,
    dueOn: day,
    endsOn: day,
    key,
  });
}
