"use client";

import type { ComponentProps } from "react";
import { IntlProvider } from "use-intl/react";

type Props = Pick<
  ComponentProps<typeof IntlProvider>,
  "locale" | "messages" | "timeZone" | "children"
>;

/** Carries the words that client components ask for with `useTranslations`. */
export function WordsProvider(props: Props) {
  return <IntlProvider {...props} />;
}
