import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { sayHeadline } from "@/components/progress/home/where-we-are";
import { PrintButton } from "@/components/progress/print-button";
import { ClockList } from "@/components/progress/story/clock-list";
import { PathCard } from "@/components/progress/story/path-card";
import { StoryList } from "@/components/progress/story/story-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { pointOfToday } from "@/lib/progress/queries/stage-path";
import { readStoryPage } from "@/lib/progress/queries/story";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSchema = z.coerce.number().int().min(1).max(1000).catch(1);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("story");
  return { title: t("title") };
}

/** The stages' history as a story: what happened to where we are, newest first. */
export default async function StoryPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const wanted = pageSchema.parse((await searchParams).page ?? 1);
  const story = await readStoryPage(scope, wanted);
  const { headline, clocks, items, page, hasMore, closed } = story;
  if (page > 1 && items.length === 0) notFound();
  const [t, common, compare, trends, sentence] = await Promise.all([
    getTranslator("story"),
    getTranslator("common"),
    getTranslator("compare"),
    getTranslator("trends"),
    sayHeadline(headline),
  ]);
  const to = createAddresses(scope.systemSlug);
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={`${t("sub")} ${sentence}.`}
        isSerif
        actions={
          <>
            <ButtonLink href={to.compare()} prefetch={false}>
              {compare("link")}
            </ButtonLink>
            <PrintButton text={common("print")} />
          </>
        }
      />
      {clocks.length > 0 && (
        <Card id="now" title={t("nowTitle")} className="mb-8">
          <ClockList clocks={clocks} />
        </Card>
      )}
      {closed.length > 0 && (
        <PathCard
          points={[
            ...closed,
            { ...pointOfToday(headline), name: trends("path.today") },
          ]}
          stages={story.stages}
          to={to}
        />
      )}
      {items.length === 0 ? (
        <EmptyState title={t("nothing")} icon="stages" />
      ) : (
        <StoryList items={items} to={to} />
      )}
      <Pager
        label={t("pages")}
        here={t("page", { page })}
        newer={page > 1 ? { href: to.story(page - 1), text: t("newer") } : null}
        older={hasMore ? { href: to.story(page + 1), text: t("older") } : null}
      />
    </>
  );
}
