import { linkTokenSchema } from "@/lib/auth/link-token";
import { findCalendarScope } from "@/lib/auth/scope";
import { readFeed } from "@/lib/calendar/queries/feed";
import { sayFeed } from "@/lib/calendar/rules/say-feed";
import { writeCalendar } from "@/lib/calendar/rules/write-calendar";
import { getMailEnv } from "@/lib/core/env";
import { getWordsIn } from "@/lib/core/words-in";

type Context = { params: Promise<{ token: string }> };

const ending = /\.ics$/;

const headers = {
  "Cache-Control": "private, no-store",
  "Referrer-Policy": "no-referrer",
};

/** A member's calendar, for whoever holds its address; anything else is one and the same "not found". */
export async function GET(_: Request, { params }: Context) {
  const { token } = await params;
  const parsed = linkTokenSchema.safeParse(token.replace(ending, ""));
  const scope =
    parsed.success && ending.test(token)
      ? await findCalendarScope(parsed.data)
      : null;
  if (!scope) return new Response("Not found", { status: 404, headers });
  const { locale, ...feed } = await readFeed(scope);
  const calendar = sayFeed(feed, {
    systemName: scope.systemName,
    root: `${getMailEnv().baseUrl}/${scope.systemSlug}`,
    say: getWordsIn(locale, "calendar"),
  });
  return new Response(writeCalendar(calendar), {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="waymark.ics"',
    },
  });
}
