import { removeSample } from "@/lib/systems/mutations/remove-sample";
import {
  letOperatorIn,
  shutOperatorOut,
} from "@/lib/systems/mutations/operator-access";
import { downloadArchive } from "@/lib/systems/mutations/download-archive";
import { readArchiveText } from "../../support/archives";
import { readOperatorAccess } from "@/lib/systems/queries/operator-access";
import { addSite, changeSite } from "@/lib/systems/mutations/site";
import {
  getSite,
  listPointPeople,
  listSites,
} from "@/lib/systems/queries/sites";
import { listSystemsOf } from "@/lib/systems/queries";
import type { Calls } from "./call";

const newSite = {
  name: "A site",
  status: "planned" as const,
  cohort: null,
  gradeSpan: null,
  pillars: [],
  leadPartner: null,
  pointPersonId: null,
};

export const systemCalls: Calls = {
  // The samples' notes say the same in both systems: ids and titles tell them apart.
  downloadArchive: async (scope) =>
    (await readArchiveText((await downloadArchive(scope)).stream)).replaceAll(
      /"body": "(?:[^"\\]|\\.)*"/g,
      "",
    ),
  readOperatorAccess: (scope) => readOperatorAccess(scope),
  letOperatorIn: (scope, _, key) =>
    letOperatorIn(scope, { key, hours: 1, reason: "Not ours" }),
  shutOperatorOut: (scope, { site = "" }) =>
    shutOperatorOut(scope, { accessId: site }),
  listSystemsOf: (scope) => listSystemsOf(scope.personId),
  listSites: (scope) => listSites(scope),
  getSite: (scope, { site = "" }) => getSite(scope, site),
  listPointPeople: (scope) => listPointPeople(scope),
  addSite: (scope, { membership = "" }, key) =>
    addSite(scope, { ...newSite, pointPersonId: membership, key }),
  changeSite: (scope, { site = "" }) =>
    changeSite(scope, { ...newSite, siteId: site, version: 1 }),
  removeSample: (scope) =>
    removeSample(scope, { name: "Riverbend Community Schools" }),
};
