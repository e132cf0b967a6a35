import type { ReactNode } from "react";
import { WordsProvider } from "@/components/layout/words-provider";
import { getLocale, timeZone } from "@/lib/core/translator";
import { en } from "@/messages/en";
import { es } from "@/messages/es";

/** The words the acts need in the browser: two parts of a long catalogue rather than all of it. */
export async function ActWords({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const { errors, common, progress } = locale === "es" ? es : en;
  const { milestones, attestations } = progress;
  return (
    <WordsProvider
      locale={locale}
      timeZone={timeZone}
      messages={{
        errors,
        progress: { milestones, attestations },
        common: {
          errorSummary: common.errorSummary,
          characters: common.characters,
          sending: common.sending,
        },
      }}
    >
      {children}
    </WordsProvider>
  );
}
