import { z } from "zod";

export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";
export const localeCookie = "waymark-locale";
export const localeSchema = z.enum(locales);

/** The text of a bilingual value in the reader's language. */
export function pick(text: { en: string; es: string }, locale: Locale) {
  return text[locale];
}

/**
 * The language to answer in: the one chosen, else the first one we speak in
 * the browser's Accept-Language header, else English.
 */
export function chooseLocale(
  chosen: string | undefined,
  acceptLanguage: string | null,
): Locale {
  const parsed = localeSchema.safeParse(chosen);
  if (parsed.success) return parsed.data;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  const first = wanted.flatMap(
    (wish) => locales.find((one) => one === wish) ?? [],
  );
  return first[0] ?? defaultLocale;
}
