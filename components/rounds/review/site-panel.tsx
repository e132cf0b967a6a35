import Link from "next/link";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { type ActOffer, ActPanel } from "@/components/rounds/review/act-panel";
import { reviewWords } from "@/components/rounds/review/review-words";
import { SiteStateBadge } from "@/components/rounds/review/site-state-badge";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { ReviewRound, ReviewSite } from "@/lib/rounds/queries/review";

type Props = {
  systemSlug: string;
  round: ReviewRound;
  site: ReviewSite;
  scoreHref: string;
};

/** One site's part: where it stands, what is open in it, and what the reader may do about it. */
export async function SitePanel(props: Props) {
  const { systemSlug, round, site, scoreHref } = props;
  const { detail, state } = site;
  const [t, formatDay, offers] = await Promise.all([
    getTranslator("review"),
    getDayFormatter(),
    listOffers(site),
  ]);
  const isAnswered = state === "sent_back" || state === "accepted";
  const told = {
    name: (isAnswered ? detail?.answeredBy : detail?.submittedBy) ?? "",
    on: (isAnswered ? detail?.answeredOn : detail?.submittedOn) ?? "",
  };
  return (
    <Card
      id={`site-${site.siteId}`}
      title={site.name}
      actions={
        site.isAsked ? (
          <SiteStateBadge state={state} />
        ) : (
          <Badge>{t("sites.notAsked")}</Badge>
        )
      }
    >
      {detail && site.isAsked && (
        <div className="grid max-w-text gap-2">
          <p>
            {t(`told.${state}`, {
              name: told.name,
              on: told.on && formatDay(told.on),
            })}
          </p>
          <p>{t("gaps", detail)}</p>
          {detail.comment && state !== "accepted" && (
            <div>
              <p className="text-sm text-muted">{t("comment")}</p>
              <blockquote className="border-l-4 border-line pl-3 wrap-anywhere whitespace-pre-line">
                {detail.comment}
              </blockquote>
            </div>
          )}
          <p className="print:hidden">
            <Link
              href={scoreHref}
              className="inline-flex min-h-11 items-center"
            >
              {t("seeRows")}
            </Link>
          </p>
        </div>
      )}
      <Words namespaces={reviewWords}>
        <ActPanel
          systemSlug={systemSlug}
          prefix={site.siteId}
          hidden={{
            roundId: round.id,
            siteId: site.siteId,
            version: site.version,
          }}
          offers={offers}
        />
      </Words>
    </Card>
  );
}

async function listOffers({
  name,
  state,
  canSubmit,
  canReview,
}: ReviewSite): Promise<ActOffer[]> {
  const t = await getTranslator("review");
  const offers: ActOffer[] = [];
  if (canSubmit && (state === "scoring" || state === "sent_back"))
    offers.push({
      act: "submit",
      text: t("submit.text"),
      submit: t("submit.submit", { site: name }),
      done: t("submit.done"),
    });
  if (canSubmit && state === "submitted")
    offers.push({
      act: "takeBack",
      summary: t("takeBack.title"),
      text: t("takeBack.text"),
      submit: t("takeBack.submit"),
      done: t("takeBack.done"),
      variant: "secondary",
    });
  if (canReview && state === "submitted")
    offers.push({
      act: "accept",
      submit: t("accept.submit", { site: name }),
      done: t("accept.done"),
    });
  if (canReview && (state === "submitted" || state === "accepted"))
    offers.push({
      act: "sendBack",
      summary: t("sendBack.title"),
      fields: [
        {
          name: "comment",
          label: t("sendBack.comment"),
          hint: t("sendBack.commentHint"),
        },
      ],
      submit: t("sendBack.submit"),
      done: t("sendBack.done"),
      variant: "secondary",
    });
  return offers;
}
