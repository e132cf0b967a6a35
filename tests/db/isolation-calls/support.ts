import { answerSupport } from "@/lib/support/mutations/answer";
import { changeSupport, recordSupport } from "@/lib/support/mutations/record";
import { removeTraining, setTraining } from "@/lib/support/mutations/training";
import { readSupportChoices } from "@/lib/support/queries/choices";
import { readSupport, readSupportFile } from "@/lib/support/queries/list";
import { listSupportOf } from "@/lib/support/queries/support-of";
import { getSupport } from "@/lib/support/queries/support";
import { readTraining } from "@/lib/support/queries/training";
import { readSupportSearch } from "@/lib/support/rules/search";
import type { Calls } from "./call";

const newSupport = {
  ...{ kind: "learning_event" as const, title: "Not ours", about: "" },
  ...{ functionCode: null, heldOn: "2026-01-01", hours: 60, sites: [] },
  ...{ giver: null, giverName: "Somebody", came: [], cameCount: null },
  ...{ guests: [], designedTogether: "no" as const },
};

export const supportCalls: Calls = {
  readSupport: (scope, { site = "" }) =>
    readSupport(scope, readSupportSearch({ site })),
  readSupportFile: (scope, { site = "" }) =>
    readSupportFile(scope, readSupportSearch({ site })),
  listSupportOf: (scope, { site = "" }) =>
    listSupportOf(scope, { siteId: site }),
  getSupport: (scope, { support = "" }) => getSupport(scope, support),
  readSupportChoices: (scope, { concern = "", site = "" }) =>
    readSupportChoices(scope, { concernId: concern, siteId: site }),
  readTraining: (scope) => readTraining(scope),
  recordSupport: (scope, { site = "", concern = "" }, key) =>
    recordSupport(scope, { ...newSupport, sites: [site], concern, key }),
  changeSupport: (scope, { support = "" }) =>
    changeSupport(scope, { ...newSupport, supportId: support, version: 1 }),
  answerSupport: (scope, { support = "" }) =>
    answerSupport(scope, {
      ...{ supportId: support, use: "yes", words: "Not ours", version: 0 },
    }),
  setTraining: (scope, { coordinator = "" }) =>
    setTraining(scope, {
      ...{ coordinatorId: coordinator, version: 0 },
      ...{ trainedOn: "2026-01-01", givenBy: "Not ours" },
    }),
  removeTraining: (scope, { coordinator = "" }) =>
    removeTraining(scope, { coordinatorId: coordinator, version: 1 }),
};
