import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KeptMails } from "@/components/notices/kept-mails";
import { NoticesTrail } from "@/components/notices/notices-trail";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { hasMailbox } from "@/lib/notices/mail/post";
import { listKeptMails } from "@/lib/notices/queries/mails";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("notices");
  return { title: t("mailbox.title") };
}

/** A demonstration sends no mail: what the reader would have got is here, and nobody else's. */
export default async function MailboxPage({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  if (!(await hasMailbox())) notFound();
  const [mails, t] = await Promise.all([
    listKeptMails(scope),
    getTranslator("notices"),
  ]);
  return (
    <>
      <PageHeader
        title={t("mailbox.title")}
        sub={t("mailbox.sub", { email: scope.personEmail })}
        breadcrumbs={
          <NoticesTrail
            systemSlug={scope.systemSlug}
            here={t("mailbox.title")}
          />
        }
      />
      {mails.length === 0 ? (
        <EmptyState title={t("mailbox.nothing")} icon="note">
          {t("mailbox.nothingText")}
        </EmptyState>
      ) : (
        <KeptMails mails={mails} />
      )}
    </>
  );
}
