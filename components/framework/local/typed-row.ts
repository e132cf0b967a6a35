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

/** A row's content as the form shows it. What was said in one language only stands in the reader's, and the other is empty. */
export function toTyped(
  { title, text, seen, milestone }: LocalRowContent,
  stage: number,
  locale: Locale,
): TypedRow {
  const words = keepSaid([title, text], locale);
  const sight = keepSaid(seen ? [seen.two, seen.three] : [], locale);
  return {
    ...nothingTyped,
    milestone: milestone === null ? "" : `${stage}.${milestone}`,
    titleEn: words.en[0] ?? "",
    textEn: words.en[1] ?? "",
    titleEs: words.es[0] ?? "",
    textEs: words.es[1] ?? "",
    twoEn: sight.en[0] ?? "",
    threeEn: sight.en[1] ?? "",
    twoEs: sight.es[0] ?? "",
    threeEs: sight.es[1] ?? "",
  };
}

/** Words that belong together, by language: the same in both were said in one. */
function keepSaid(together: readonly Localized[], locale: Locale) {
  const isOne = together.every(({ en, es }) => en === es);
  const wordsIn = (language: Locale) =>
    isOne && language !== locale ? [] : together.map((one) => one[language]);
  return { en: wordsIn("en"), es: wordsIn("es") };
}

export function readTyped(form: FormData): TypedRow {
  const typed = { ...nothingTyped };
  for (const name of localRowFieldNames)
    typed[name] = String(form.get(name) ?? "").trim();
  return typed;
}

/** What stands now, when an answer says that it changed in the meantime. */
export function readStaleRow(
  result: FormState<unknown>,
): { version: number; row: LocalRowContent } | null {
  if (result.status !== "error" || result.code !== "stale") return null;
  const { detail } = result;
  if (typeof detail !== "object" || detail === null) return null;
  if (!("version" in detail && "row" in detail)) return null;
  // Our own action made it, out of the same fields.
  return detail as { version: number; row: LocalRowContent };
}
