import type { Metadata } from "next";
import { InboxPage } from "@/components/concerns/inbox/inbox-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { canReadThemes, canTriage } from "@/lib/concerns/policy";
import { readInbox } from "@/lib/concerns/queries/inbox";
import { readInboxSearch } from "@/lib/concerns/rules/search";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { nameFramework } from "@/lib/progress/view/names";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("concerns");
  return { title: t("title") };
}

/** The concerns the reader may see, as the address asks. */
export default async function ConcernsRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const search = readInboxSearch(await searchParams);
  const [inbox, framework, locale] = await Promise.all([
    readInbox(scope, search),
    readFunctions(scope),
    getLocale(),
  ]);
  return (
    <InboxPage
      systemSlug={scope.systemSlug}
      inbox={inbox}
      search={search}
      names={nameFramework(framework, locale)}
      can={{
        raise: can(scope, "concerns:raise"),
        triage: canTriage(scope),
        readThemes: canReadThemes(scope),
      }}
    />
  );
}
