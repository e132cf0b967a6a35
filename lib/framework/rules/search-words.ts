import type { Locale } from "@/lib/core/locale";
import { foldText } from "./fold-text";

/** What is read of a question put to the search, in characters. */
export const searchLimit = 100;
const wordsAtMost = 10;

// Words so common that asking for them in every answer would hide good ones.
const common: Record<Locale, ReadonlySet<string>> = {
  en: new Set(
    "a an and are at by do for from how in is it of on or our the to we what who with".split(
      " ",
    ),
  ),
  es: new Set(
    "a al como con de del el en es la las lo los o para por que quien se su un una y".split(
      " ",
    ),
  ),
};

/** The words to look for, folded and without their plural; none where nothing was asked. */
export function readSearchWords(question: string, locale: Locale): string[] {
  const words = foldText(question.slice(0, searchLimit))
    .split(/[\s,;:!?¿¡()[\]"“”«»/&]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");
  const telling = words.filter((word) => !common[locale].has(word));
  const chosen = telling.length > 0 ? telling : words;
  const stems = chosen.map((word) => dropPlural(word, locale));
  return [...new Set(stems)].slice(0, wordsAtMost);
}

/** Finds the words, each from the start of a word on; with `whole`, to the end of it. */
export function patternOf(words: readonly string[], whole = false): RegExp {
  const any = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const end = whole ? "[\\p{L}\\p{N}]*" : "";
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join("|")})${end}`, "gu");
}

// Words are matched from their start, so the singular finds the plural: only the other way needs help.
function dropPlural(word: string, locale: Locale): string {
  if (word.length < 5 || !/^\p{L}+$/u.test(word)) return word;
  if (locale === "es") {
    return word.replace(/(?<=[^aeiou])es$|(?<=[aeiou])s$/u, "");
  }
  return word.replace(/(?<=...)ies$|(?<=ss|x|ch|sh)es$|(?<=[^s])s$/u, "");
}
