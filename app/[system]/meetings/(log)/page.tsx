import type { Metadata } from "next";
import { LogPage } from "@/components/meetings/log-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readMeetings } from "@/lib/meetings/queries/log";
import { readMeetingSearch } from "@/lib/meetings/rules/search";
import { findOpenRound } from "@/lib/rounds/queries/rounds";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("meetings");
  return { title: t("title") };
}

/** The meetings the reader may see, as the address asks. */
export default async function MeetingsRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const search = readMeetingSearch(await searchParams);
  const [log, openRound] = await Promise.all([
    readMeetings(scope, search),
    findOpenRound(scope),
  ]);
  return (
    <LogPage
      systemSlug={scope.systemSlug}
      log={log}
      search={search}
      canWrite={can(scope, "meetings:write")}
      openRound={openRound}
    />
  );
}
