import { addAction } from "@/lib/plans/mutations/add-action";
import { changeAction } from "@/lib/plans/mutations/change-action";
import { setActionState } from "@/lib/plans/mutations/set-state";
import { getAction } from "@/lib/plans/queries/action";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { findNewAction } from "@/lib/plans/queries/new-action";
import { readPlan } from "@/lib/plans/queries/plan";
import { readPlanSearch } from "@/lib/plans/rules/search";
import type { Calls } from "./call";

const newAction = {
  ...{ title: "Not ours", details: "", site: null, dueOn: "2030-01-01" },
  ...{ owner: null, ownerName: "Somebody" },
};

export const planCalls: Calls = {
  readPlan: (scope, { site = "" }) =>
    readPlan(scope, readPlanSearch({ view: "all", show: "all", site }, "all")),
  listActionsOf: (scope, { concern = "" }) =>
    listActionsOf(scope, { concernId: concern }),
  findNewAction: (scope, { concern = "" }) =>
    findNewAction(scope, { origin: "concern", about: concern }),
  getAction: (scope, { action = "" }) => getAction(scope, action),
  addAction: (scope, { concern = "", membershipPerson = "" }, key) =>
    addAction(scope, {
      ...newAction,
      ...{ owner: membershipPerson, ownerName: null },
      ...{ origin: "concern", about: concern, key },
    }),
  changeAction: (scope, { action = "" }) =>
    changeAction(scope, { ...newAction, actionId: action, version: 1 }),
  setActionState: (scope, { action = "" }) =>
    setActionState(scope, {
      ...{ actionId: action, state: "under_way", outcome: null, version: 1 },
    }),
};
