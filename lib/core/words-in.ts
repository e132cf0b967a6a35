import "server-only";
import compile from "icu-minify/compile";
import format from "icu-minify/format";
import type { Locale } from "@/lib/core/locale";
import { en } from "@/messages/en";
import { es } from "@/messages/es";

const catalogues = { en, es };

type Args = Record<string, string | number>;

/**
 * Words in a language of our choosing, for what no request asked for. The
 * translator of pages follows the reader's cookie, and there is none here.
 */
export function getWordsIn(locale: Locale, namespace: keyof typeof en) {
  return (path: string, args: Args = {}): string => {
    const keys = path.split(".");
    const text = keys.reduce<unknown>(
      (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
      catalogues[locale][namespace],
    );
    if (typeof text !== "string") throw new Error(`No words: ${path}`);
    return String(format(compile(text), locale, args, { formatters }));
  };
}

/** A day in words, as pages write it. */
export function sayDay(locale: Locale, day: string) {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00.000Z`));
}

const formatters = {
  getDateTimeFormat: (
    ...args: ConstructorParameters<typeof Intl.DateTimeFormat>
  ) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...args),
};
