import type { FormState } from "@/lib/core/result";
import type { Locale } from "@/lib/core/locale";
import {
  type LocalRowContent,
  type LocalRowField,
  localRowFieldNames,
} from "@/lib/framework/local-rows/fields";
import type { Localized } from "@/lib/framework/schema";

/** What a form about an own row holds: everything as text, as typed. */
export type TypedRow = Record<LocalRowField, string>;

export const nothingTyped: TypedRow = {
  stage: "",
  functionCode: "",
  level: "",
  milestone: "",
  titleEn: "",
  textEn: "",
  titleEs: "",
  textEs: "",
  twoEn: "",
  threeEn: "",
  twoEs: "",
  threeEs: "",
};

/** A row's content as the form shows it. Words given in one language only stand in the reader's, and the other is empty. */
export function toTyped(
  { title, text, seen, milestone }: LocalRowContent,
  stage: number,
  locale: Locale,
): TypedRow {
  const show = (words: Localized | undefined, language: Locale) => {
    if (!words) return "";
    const isOne = words.en === words.es && language !== locale;
    return isOne ? "" : words[language];
  };
  return {
    ...nothingTyped,
    milestone: milestone === null ? "" : `${stage}.${milestone}`,
    titleEn: show(title, "en"),
    textEn: show(text, "en"),
    titleEs: show(title, "es"),
    textEs: show(text, "es"),
    twoEn: show(seen?.two, "en"),
    threeEn: show(seen?.three, "en"),
    twoEs: show(seen?.two, "es"),
    threeEs: show(seen?.three, "es"),
  };
}

export function readTyped(form: FormData): TypedRow {
  const typed = { ...nothingTyped };
  for (const name of localRowFieldNames)
    typed[name] = String(form.get(name) ?? "").trim();
  return typed;
}

/** What stands now, when an answer says that it changed in the meantime. */
export function readStaleRow(
  result: FormState<unknown> | { status: "offline" },
): { version: number; row: LocalRowContent } | null {
  if (result.status !== "error" || result.code !== "stale") return null;
  const { detail } = result;
  if (typeof detail !== "object" || detail === null) return null;
  if (!("version" in detail && "row" in detail)) return null;
  // Our own action made it, out of the same fields.
  return detail as { version: number; row: LocalRowContent };
}
