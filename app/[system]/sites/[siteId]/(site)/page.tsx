import type { Metadata } from "next";
import { SitePage } from "@/components/sites/site-page";
import { SupportCard } from "@/components/support/support-card";
import { requireScope } from "@/lib/auth/scope";
import { getLocale } from "@/lib/core/translator";
import { countSiteEvidence, readSite } from "@/lib/progress/queries/read-site";
import { createAddresses } from "@/lib/progress/view/addresses";
import { viewHome } from "@/lib/progress/view/home";
import { canWriteReview } from "@/lib/reviews/policy";
import { voiceOn } from "@/lib/rounds/policy";
import { canRecordSupport } from "@/lib/support/policy";
import { listSupportOf } from "@/lib/support/queries/support-of";
import { canEditSites } from "@/lib/systems/policy";
import { getSiteOrNotFound } from "../get-site-or-not-found";

type Props = { params: Promise<{ system: string; siteId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { system, siteId } = await params;
  const scope = await requireScope(system, "system:read");
  return { title: (await getSiteOrNotFound(scope, siteId)).name };
}

/** One site, for those who may see it; for others there is no such page. */
export default async function SiteRoute({ params }: Props) {
  const { system, siteId } = await params;
  const scope = await requireScope(system, "system:read");
  const site = await getSiteOrNotFound(scope, siteId);
  const [data, evidence, support, locale] = await Promise.all([
    readSite(scope, siteId),
    countSiteEvidence(scope, siteId),
    listSupportOf(scope, { siteId }),
    getLocale(),
  ]);
  const to = createAddresses(scope.systemSlug);
  const canRecord = canRecordSupport(scope, { siteIds: [siteId] });
  return (
    <SitePage
      systemSlug={scope.systemSlug}
      site={site}
      view={viewHome(data, locale)}
      evidence={evidence}
      support={
        <SupportCard
          lines={support}
          recordHref={canRecord ? to.newSupport({ site: siteId }) : null}
          allHref={support.length > 0 ? to.supportAt(siteId) : null}
          to={to}
        />
      }
      canEdit={canEditSites(scope)}
      canReview={canWriteReview(scope, { kind: "data", siteId })}
      canScore={voiceOn(scope, "site", siteId) !== null}
    />
  );
}
