import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Words } from "@/components/layout/words";
import { NoticeList } from "@/components/notices/notice-list";
import { ReadAll } from "@/components/notices/read-all";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { hasMailbox } from "@/lib/notices/mail/post";
import { listNotices } from "@/lib/notices/queries/list";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSchema = z.coerce.number().int().min(1).max(1000).catch(1);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("notices");
  return { title: t("title") };
}

/** What the reader was told in this system, newest first. */
export default async function NoticesPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const page = pageSchema.parse((await searchParams).page ?? 1);
  const [{ items, hasMore }, isDemonstration, t] = await Promise.all([
    listNotices(scope, page),
    hasMailbox(),
    getTranslator("notices"),
  ]);
  if (page > 1 && items.length === 0) notFound();
  const root = `/${scope.systemSlug}`;
  const step = (to: number, text: string) => ({
    href: `${root}/notices${to > 1 ? `?page=${to}` : ""}`,
    text,
  });
  const [newest] = items;
  const upTo = (scope.newNotices > 0 && page === 1 && newest?.at) || null;
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        actions={
          <>
            {isDemonstration && (
              <ButtonLink href={`${root}/notices/mailbox`} prefetch={false}>
                {t("mailbox.link")}
              </ButtonLink>
            )}
            <ButtonLink href={`${root}/notices/settings`} prefetch={false}>
              {t("settings.link")}
            </ButtonLink>
            <Words namespaces={["notices.readAll", "errors"]}>
              <ReadAll systemSlug={scope.systemSlug} upTo={upTo} />
            </Words>
          </>
        }
      />
      {items.length === 0 ? (
        <EmptyState
          title={t("nothing")}
          icon="bell"
          action={<ButtonLink href={root}>{t("goHome")}</ButtonLink>}
        >
          {t("nothingText")}
        </EmptyState>
      ) : (
        <NoticeList systemSlug={scope.systemSlug} items={items} />
      )}
      <Pager
        label={t("pages")}
        here={t("page", { page })}
        newer={page > 1 ? step(page - 1, t("newer")) : null}
        older={hasMore ? step(page + 1, t("older")) : null}
      />
    </>
  );
}
