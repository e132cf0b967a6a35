import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/core/locale";
import { toFormatWords } from "@/lib/framework/rules/framework-problem";
import { en } from "@/messages/en";
import { es } from "@/messages/es";

/** The framework's words in a language; a key that is not there, or lacks an argument, throws. */
export function strictWords(locale: Locale) {
  return toFormatWords(
    createTranslator({
      locale,
      namespace: "framework",
      messages: locale === "en" ? en : { ...es },
      onError: (error) => {
        throw error;
      },
    }),
  );
}
