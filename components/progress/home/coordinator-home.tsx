import Link from "next/link";
import { ArrowCard } from "@/components/progress/home/arrow-card";
import { SystemScores } from "@/components/progress/home/system-home";
import { WhereWeAre } from "@/components/progress/home/where-we-are";
import { PrintButton } from "@/components/progress/print-button";
import { SiteChangesCard } from "@/components/progress/site/site-changes-card";
import { SiteProfileCard } from "@/components/progress/site/site-profile-card";
import { SiteStageCard } from "@/components/progress/site/site-stage-card";
import { SiteStrip } from "@/components/progress/site/site-strip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { HomeView, OwnSite } from "@/lib/progress/view/home";
import type { Reader } from "@/lib/progress/view/reader";

type Props = { view: HomeView; reader: Reader; to: Addresses };

/** Home of a site coordinator: their own sites first, then the system they are part of. */
export function CoordinatorHome({ view, reader, to }: Props) {
  const t = useTranslator("progress");
  const { headline, names, ownSites } = view;
  const only = ownSites.length === 1 ? ownSites[0] : undefined;
  return (
    <div className="grid gap-8 print:gap-3 print:[zoom:0.7]">
      <div>
        <PageHeader
          title={only?.name ?? t("own.title")}
          isSerif
          actions={<PrintButton text={t("home.print")} />}
        />
        {ownSites.length === 0 ? (
          <EmptyState title={t("own.none")} icon="sites">
            {t("own.noneText")}
          </EmptyState>
        ) : (
          <div className="grid gap-8">
            {ownSites.map((site) => (
              <OwnSiteSection
                key={site.view.siteId}
                site={site}
                view={view}
                to={to}
                hasHeading={!only}
              />
            ))}
          </div>
        )}
      </div>
      <div className="grid gap-4 border-t pt-8 print:break-before-page print:border-0 print:pt-0">
        <WhereWeAre
          headline={headline}
          openRound={view.openRound}
          names={names}
          as="section"
        />
        <ArrowCard
          headline={headline}
          arrow={view.arrow}
          names={names}
          to={to}
        />
        <SystemScores view={view} reader={reader} to={to} />
      </div>
    </div>
  );
}

type SectionProps = {
  site: OwnSite;
  view: HomeView;
  to: Addresses;
  /** With several sites each has its name above; a single one is the page's title. */
  hasHeading: boolean;
};

function OwnSiteSection({ site, view, to, hasHeading }: SectionProps) {
  const t = useTranslator("progress");
  const { name, tally, view: own } = site;
  const { names, shown, headline } = view;
  const stage = shown?.stage ?? headline.workingStage;
  return (
    <section aria-label={name} className="grid gap-4">
      {hasHeading && <h2 className="font-serif text-xl">{name}</h2>}
      <SiteStrip
        siteId={own.siteId}
        name={name}
        tally={tally}
        openRound={view.openRound}
        asked={view.asked}
        stage={stage}
        today={view.today}
        scoreHref={to.scoreOf(own.siteId, stage)}
      />
      <SiteProfileCard
        siteName={hasHeading ? name : undefined}
        siteId={own.siteId}
        stage={stage}
        functions={own.functions}
        names={names}
        to={to}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2 print:grid-cols-2">
        <SiteStageCard
          siteName={hasHeading ? name : undefined}
          siteId={own.siteId}
          progress={own.progress}
          names={names}
          to={to}
        />
        <SiteChangesCard
          siteName={hasHeading ? name : undefined}
          view={own}
          names={names}
          to={to}
        />
      </div>
      <p className="print:hidden">
        <Link
          href={to.site(own.siteId)}
          className="inline-flex min-h-11 items-center"
        >
          {t("own.openSite")}
          {hasHeading && <span className="sr-only">: {name}</span>}
        </Link>
      </p>
    </section>
  );
}
