import { useLocale } from "use-intl/react";

/**
 * Times of day as the reader's own clock shows them. Only for what appears
 * after the page has loaded: the server does not know that clock.
 */
export function useClock() {
  const locale = useLocale();
  return (at: number | string | null) => {
    if (at === null) return "";
    const instant = new Date(at);
    const isToday = instant.toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(locale, {
      ...(isToday ? {} : { dateStyle: "medium" }),
      timeStyle: "short",
    }).format(instant);
  };
}
