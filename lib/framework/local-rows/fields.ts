import type { Level, Localized } from "@/lib/framework/schema";

/** So many own rows a system may have in one version, retired ones included: every list of them stays short. */
export const localRowsAtMost = 200;

export const localTitleLimit = 60;
export const localTextLimit = 600;

/** Where a row stands. Chosen once: a row that moved would be another row. */
export const localPlaceNames = ["stage", "functionCode", "level"] as const;

/** What a stranger would see: all optional. */
export const localSeenNames = ["twoEn", "threeEn", "twoEs", "threeEs"] as const;

/** What may be put in other words later. */
export const localWordNames = [
  "milestone",
  "titleEn",
  "textEn",
  "titleEs",
  "textEs",
  ...localSeenNames,
] as const;

export const localRowFieldNames = [
  ...localPlaceNames,
  ...localWordNames,
] as const;
export type LocalRowField = (typeof localRowFieldNames)[number];

/** A row's own words, in both languages: one not given reads as the other. */
export type LocalRowWords = {
  title: Localized;
  text: Localized;
  seen: { two: Localized; three: Localized } | null;
};

/** What can be put in other words: the words, and which milestone of its stage the row belongs to. */
export type LocalRowContent = LocalRowWords & { milestone: number | null };

export type LocalRowPlace = {
  stage: number;
  functionCode: string;
  level: Level;
};
