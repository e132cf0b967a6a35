import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PrintButton } from "@/components/progress/print-button";
import { CloseCard } from "@/components/rounds/review/close-card";
import { ConfirmCard } from "@/components/rounds/review/confirm-card";
import { OpenCard } from "@/components/rounds/review/open-card";
import { SiteList } from "@/components/rounds/review/site-list";
import { SitePanel } from "@/components/rounds/review/site-panel";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { canConfirmReview } from "@/lib/progress/policy";
import { findReviewPage } from "@/lib/progress/queries/review-page";
import { createAddresses } from "@/lib/progress/view/addresses";
import { canReviewSites } from "@/lib/rounds/policy";

type Props = {
  params: Promise<{ system: string; roundId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("review");
  return { title: t("confirm.title") };
}

/** The review of a round: where each site stands, leadership's word, closing and opening again. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { system, roundId } = await params;
  const scope = await requireScope(system, "system:read");
  const isId = z.uuid().safeParse(roundId).success;
  const found = isId ? await findReviewPage(scope, roundId) : null;
  if (!found) notFound();
  const [t, many, common, pages, layout] = await Promise.all([
    getTranslator("review"),
    getTranslator("many"),
    getTranslator("common"),
    getTranslator("roundPages"),
    getTranslator("layout"),
  ]);
  const { round, sites, picture } = found;
  const to = createAddresses(scope.systemSlug);
  const { site: asked } = await searchParams;
  const shown = sites.filter(
    (site) => site.detail && (site.canSubmit || site.siteId === asked),
  );
  const ofRound = { systemSlug: scope.systemSlug, round };
  return (
    <>
      <PageHeader
        title={t("title", { round: round.name })}
        sub={t(round.isClosed ? "sub.closed" : "sub.open")}
        actions={
          <>
            <ButtonLink href={to.roundSheet(round.id)} prefetch={false}>
              {many("sheet.link")}
            </ButtonLink>
            <PrintButton text={common("print")} />
          </>
        }
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: pages("list.title"), href: to.rounds },
              { label: round.name, href: to.round(round.id) },
              { label: t("confirm.title") },
            ]}
          />
        }
      />
      <div className="grid gap-4">
        {shown.map((site) => (
          <SitePanel
            key={site.siteId}
            {...ofRound}
            site={site}
            scoreHref={to.scoreOfSite(site.siteId)}
          />
        ))}
        <SiteList
          sites={sites}
          hrefOf={(siteId) => to.review(round.id, siteId)}
        />
        {picture && (
          <OpenCard
            picture={picture}
            notAccepted={
              sites.filter(
                ({ isAsked, state }) => isAsked && state !== "accepted",
              ).length
            }
            meetingHref={to.meeting(round.id)}
            to={to}
          />
        )}
        <ConfirmCard
          {...ofRound}
          picture={picture}
          canConfirm={canConfirmReview(scope)}
        />
        <CloseCard
          {...ofRound}
          runsRounds={canReviewSites(scope)}
          isOnVersion={round.frameworkVersionId === scope.frameworkVersionId}
          to={to}
        />
      </div>
    </>
  );
}
