import { recordExport } from "@/lib/events/mutations/export";
import {
  countRecord,
  readRecord,
  readRecordPart,
} from "@/lib/events/queries/record";
import { readRecordSearch } from "@/lib/events/rules/search";
import type { Calls } from "./call";

export const eventCalls: Calls = {
  readRecord: (scope, { site = "", membershipPerson = "" }) =>
    readRecord(scope, readRecordSearch({ site, person: membershipPerson })),
  countRecord: (scope, { site = "" }) =>
    countRecord(scope, readRecordSearch({ site })),
  readRecordPart: (scope, { membershipPerson = "" }) =>
    readRecordPart(scope, readRecordSearch({ person: membershipPerson })),
  recordExport: (scope) => recordExport(scope, { what: "sites", rows: 9_000 }),
};
