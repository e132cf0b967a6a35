import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import { wordsOf } from "@/lib/notices/rules/words-of";
import type { NoticeTold } from "@/lib/notices/schema";

type Say = (key: string, args: Record<string, string>) => string;

/** Turns what someone was told into a sentence in the reader's language. */
export async function createSayNotice() {
  const [t, formatDay] = await Promise.all([
    getTranslator("notices"),
    getDayFormatter(),
  ]);
  // Keys and arguments belong together, which the translator's own types
  // cannot follow; a unit test walks every kind.
  const say = t as unknown as Say;
  return (told: NoticeTold | null) => {
    const { key, args } = wordsOf(told, formatDay);
    return say(`kinds.${key}`, args);
  };
}
