import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import {
  addLocalRowSchema,
  changeLocalRowSchema,
} from "@/lib/framework/local-rows/schema";
import { findLocalRow } from "@/lib/framework/queries/local-rows";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { scopeOf } from "../../support/seeded";

// Every change raises a number that the scope carries: each step asks anew.
export const dana = () => scopeOf("Dana Morales", "riverbend");
export const nadia = () => scopeOf("Nadia Haddad", "lakeshore");

/** A row of Riverbend's own as the form sends it, in English. */
export const typed = (more: Record<string, string> = {}) =>
  addLocalRowSchema.parse({
    stage: "4",
    functionCode: "PP",
    level: "community_wide",
    titleEn: "Late bus",
    textEn: "A late bus runs after every programme.",
    key: randomUUID(),
    ...more,
  });

/** Other words for it, as the form sends them. */
export const words = (row: { id: string; version: number }, textEn: string) =>
  changeLocalRowSchema.parse({
    rowId: row.id,
    version: row.version,
    titleEn: "Late bus",
    textEn,
  });

export async function getRow(scope: Scope, code: string) {
  const found = await findLocalRow(scope, code);
  if (!found) throw new Error(`${code} is not there`);
  return found.row;
}

export const rate = async (
  scope: Scope,
  indicatorId: string,
  siteId: string | null,
) =>
  saveRating(scope, {
    roundId: (await findOpenRound(scope))?.id ?? "",
    indicatorId,
    siteId,
    choice: { value: 1, nonScore: null, reason: null },
    version: 0,
    key: randomUUID(),
  });
