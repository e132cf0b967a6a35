import type { ReactNode } from "react";
import { WordsProvider } from "@/components/layout/words-provider";
import {
  getLocale,
  type WordPath,
  pickMessages,
  timeZone,
} from "@/lib/core/translator";

type Props = { namespaces: readonly WordPath[]; children: ReactNode };

/**
 * Gives the client components inside the words of these namespaces, and no
 * others. An inner `Words` replaces the outer one, so name all that is needed.
 */
export async function Words({ namespaces, children }: Props) {
  const [locale, messages] = await Promise.all([
    getLocale(),
    pickMessages(namespaces),
  ]);
  return (
    <WordsProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </WordsProvider>
  );
}
