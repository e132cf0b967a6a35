import "server-only";
import compile from "icu-minify/compile";
import { cookies, headers } from "next/headers";
import { cache, use } from "react";
import {
  _createCache,
  _createIntlFormatters,
  createFormatter,
  createTranslator,
} from "use-intl/core";
import { chooseLocale, localeCookie } from "@/lib/core/locale";
import { holdCookieName } from "@/lib/core/served-securely";
import { en } from "@/messages/en";
import { es } from "@/messages/es";

// Parsed here once, so that no browser has to carry the parser: next.config.ts
// gives use-intl the formatter for parsed messages.
const catalogues = { en: compileAll(en), es: compileAll(es) };

function compileAll(words: object): typeof en {
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    typeof value === "string" ? parse(value) : compileAll(value),
  ]);
  // Both catalogues have the English one's keys (a type), and a parsed message stands for its text.
  return Object.fromEntries(entries);
}

// Plain objects, which the parser does not make and client components ask for.
function parse(text: string): unknown {
  return JSON.parse(JSON.stringify(compile(text)));
}

export type Namespace = keyof typeof en;

/** Everything is shown in the system's own time zone; dates without a time need none. */
export const timeZone = "UTC";

// A language's rules for dates, numbers and plurals take milliseconds to build:
// once for the process, not once for each part of each page.
const _cache = _createCache();
const intl = { _cache, _formatters: _createIntlFormatters(_cache) };

/** The reader's language, from the cookie or the browser's wish. */
export const getLocale = cache(async () => {
  const [cookieStore, headerList] = await Promise.all([cookies(), headers()]);
  return chooseLocale(
    cookieStore.get(holdCookieName(localeCookie))?.value,
    headerList.get("accept-language"),
  );
});

/** A translator over one namespace of the catalogue, in the reader's language: made once a request. */
export function getTranslator<N extends Namespace>(namespace: N) {
  // Kept by name, which the type of a namespace cannot follow.
  return keepTranslator(namespace) as ReturnType<typeof makeTranslator<N>>;
}

const keepTranslator = cache((namespace: Namespace) =>
  makeTranslator(namespace),
);

async function makeTranslator<N extends Namespace>(namespace: N) {
  const locale = await getLocale();
  return createTranslator({
    locale,
    namespace,
    messages: catalogues[locale],
    timeZone,
    ...intl,
  });
}

/**
 * The same inside a component: after the first of a page nobody waits for it,
 * so that small parts drawn many times are drawn in one go.
 */
export function useTranslator<N extends Namespace>(namespace: N) {
  return use(getTranslator(namespace));
}

/** Dates, numbers and lists in the reader's language. */
export async function getFormatter() {
  return createFormatter({ locale: await getLocale(), timeZone, ...intl });
}

/** A namespace, or one part of it: "common" or "progress.milestones". */
export type WordPath = {
  [N in Namespace]: N | `${N}.${keyof (typeof en)[N] & string}`;
}[Namespace];

/** The part of the catalogue a page's client components need, and no more. */
export async function pickMessages(paths: readonly WordPath[]) {
  const catalogue: Tree = catalogues[await getLocale()];
  const picked: Record<string, Tree> = {};
  for (const path of paths) {
    const [namespace = "", part] = path.split(".");
    const words = catalogue[namespace] as Tree;
    picked[namespace] = part
      ? { ...picked[namespace], [part]: words[part] }
      : words;
  }
  return picked;
}

type Tree = { [key: string]: unknown };
