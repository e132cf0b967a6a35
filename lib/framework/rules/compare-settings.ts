import type { RuleSettings } from "@/lib/framework/schema";

/** The settings of a rule in the order they are shown in; the first names the rule itself. */
export const settingFields = [
  "version",
  "coverageAtLeast",
  "metShareAtLeast",
  "keepShareAtLeast",
  "functionShareOver",
  "functionRowsAtLeast",
  "notApplicableShareOver",
  "siteMetShareAtLeast",
  "siteScoredShareAtLeast",
  "metFrom",
  "staleAfterMonths",
  "attestedForMonths",
] as const satisfies readonly (keyof RuleSettings)[];
export type SettingField = (typeof settingFields)[number];

export type SettingChange = {
  field: SettingField;
  before: string | number;
  after: string | number;
};

/** The settings that differ, field by field. */
export function compareSettings(
  before: RuleSettings,
  after: RuleSettings,
): SettingChange[] {
  return settingFields
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((one) => one.before !== one.after);
}
