import type { ReactNode } from "react";
import { SiteChangesCard } from "@/components/progress/site/site-changes-card";
import { SiteDistributionCard } from "@/components/progress/site/site-distribution-card";
import { SiteGapsCard } from "@/components/progress/site/site-gaps-card";
import { SiteProfileCard } from "@/components/progress/site/site-profile-card";
import { SiteStageCard } from "@/components/progress/site/site-stage-card";
import { SiteStrip } from "@/components/progress/site/site-strip";
import { AboutSiteCard } from "@/components/sites/about-site-card";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { createAddresses, type Addresses } from "@/lib/progress/view/addresses";
import type { HomeView, OwnSite } from "@/lib/progress/view/home";
import type { SiteDetail, SiteEntry } from "@/lib/systems/queries/sites";

type Props = {
  systemSlug: string;
  site: SiteEntry & { detail: SiteDetail };
  view: HomeView;
  evidence: { total: number; inRound: number };
  /** What help it was given: a card. */
  support: ReactNode;
  canEdit: boolean;
  /** Walks through the five questions with the site's data. */
  canReview: boolean;
  canScore: boolean;
};

/** Everything about one site: what is to score, how it stands and why, what to work on, who is there. */
export function SitePage(props: Props) {
  const { site, view, canEdit, canReview, evidence } = props;
  const t = useTranslator("sites");
  const layout = useTranslator("layout");
  const to = createAddresses(props.systemSlug);
  const [own] = view.ownSites;
  return (
    <>
      <PageHeader
        title={site.name}
        isSerif
        badge={<Badge>{t(`statuses.${site.status}`)}</Badge>}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.sites },
              { label: site.name },
            ]}
          />
        }
        actions={
          <>
            {canReview && (
              <ButtonLink
                href={to.newGroupReview("data", site.id)}
                prefetch={false}
              >
                {t("page.review")}
              </ButtonLink>
            )}
            {canEdit && (
              <ButtonLink href={`${to.site(site.id)}/edit`}>
                {t("edit")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid min-w-0 gap-4 lg:col-span-2">
          {own ? (
            <Standing {...props} own={own} to={to} />
          ) : (
            <Notice>{t("page.inactive")}</Notice>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          {own && (
            <>
              <SiteStageCard
                siteId={site.id}
                progress={own.view.progress}
                names={view.names}
                to={to}
              />
              <SiteChangesCard view={own.view} names={view.names} to={to} />
            </>
          )}
          {props.support}
          <AboutSiteCard detail={site.detail} evidence={evidence} />
        </div>
      </div>
    </>
  );
}

type StandingProps = Props & { own: OwnSite; to: Addresses };

function Standing({ site, view, own, canScore, to }: StandingProps) {
  const { names, shown, headline } = view;
  const stage = shown?.stage ?? headline.workingStage;
  const { functions, gaps } = own.view;
  return (
    <>
      <SiteStrip
        siteId={site.id}
        name={site.name}
        tally={own.tally}
        openRound={view.openRound}
        asked={view.asked}
        stage={stage}
        today={view.today}
        scoreHref={canScore ? to.scoreOf(site.id, stage) : undefined}
      />
      <SiteProfileCard
        siteId={site.id}
        stage={stage}
        functions={functions}
        names={names}
        to={to}
      />
      <SiteGapsCard siteId={site.id} gaps={gaps} names={names} to={to} />
      <SiteDistributionCard
        siteId={site.id}
        functions={functions}
        names={names}
      />
    </>
  );
}
