import type { Metadata } from "next";
import { CalendarCard } from "@/components/calendar/calendar-card";
import { Words } from "@/components/layout/words";
import { MailChoicesForm } from "@/components/notices/mail-choices-form";
import { NoticesTrail } from "@/components/notices/notices-trail";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { findCalendar } from "@/lib/calendar/queries/feed";
import { getTranslator } from "@/lib/core/translator";
import { readMailChoices } from "@/lib/notices/queries/mails";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("notices");
  return { title: t("settings.title") };
}

/** Which mails the reader gets, for all their systems. */
export default async function NoticeSettingsPage({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const [choices, madeAt, t] = await Promise.all([
    readMailChoices(scope),
    findCalendar(scope),
    getTranslator("notices"),
  ]);
  return (
    <>
      <PageHeader
        title={t("settings.title")}
        sub={t("settings.sub", { email: scope.personEmail })}
        breadcrumbs={
          <NoticesTrail
            systemSlug={scope.systemSlug}
            here={t("settings.title")}
          />
        }
      />
      <Words namespaces={["notices.settings", "common", "errors"]}>
        <MailChoicesForm systemSlug={scope.systemSlug} choices={choices} />
      </Words>
      <CalendarCard systemSlug={scope.systemSlug} madeAt={madeAt} />
    </>
  );
}
