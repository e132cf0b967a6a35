import "server-only";
import { getMailEnv } from "@/lib/core/env";
import type { Locale } from "@/lib/core/locale";
import { getWordsIn, sayDay } from "@/lib/core/words-in";
import { wordsOf } from "../rules/words-of";
import type { NoticeTold } from "../schema";
import type { News } from "./read-news";
import { makeMailToken } from "./tokens";
import { type MailParts, writeHtml, writeText } from "./write-parts";

export type Written = {
  subject: string;
  text: string;
  html: string;
  /** What a mail program posts to when its reader presses "unsubscribe". */
  unsubscribeUrl: string;
};

type To = { mailId: string; name: string; locale: Locale };

const mostLines = 20;

/** A mail says of what kind things are and where to read them: never what somebody wrote. */
export function writeMail(
  { mailId, name, locale }: To,
  news: readonly News[],
  way: "digest" | "at_once",
): Written {
  const t = getWordsIn(locale, "mail");
  const { baseUrl } = getMailEnv();
  const page = `${baseUrl}/unsubscribe/${makeMailToken(mailId)}`;
  const say = (told: NoticeTold) => {
    const { key, args } = wordsOf(told, (day) => sayDay(locale, day));
    return t(`kinds.${key.replace(/_why$/, "")}`, args);
  };
  const [first] = news;
  const count = news.reduce((sum, { items }) => sum + items.length, 0);
  const only = way === "at_once" && first?.items[0];
  const parts: MailParts = {
    locale,
    subject: only ? say(only.told) : t("digestSubject", { count }),
    greeting: t("greeting", { name }),
    groups: news.map(({ slug, systemName, items }) => ({
      title: systemName,
      lines: items.slice(0, mostLines).map(({ id, told }) => ({
        text: say(told),
        url: `${baseUrl}/${slug}/notices/${id}`,
      })),
      more:
        items.length > mostLines
          ? t("more", { count: items.length - mostLines })
          : null,
    })),
    footer: [
      { text: t(`why.${way}`), url: null },
      {
        text: t("choose"),
        url: `${baseUrl}/${first?.slug ?? ""}/notices/settings`,
      },
      { text: t(`stop.${way}`), url: page },
    ],
  };
  return {
    subject: parts.subject,
    text: writeText(parts),
    html: writeHtml(parts),
    unsubscribeUrl: `${page}/stop`,
  };
}
