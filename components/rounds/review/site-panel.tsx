import Link from "next/link";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { type ActOffer, ActPanel } from "@/components/rounds/review/act-panel";
import { reviewWords } from "@/components/rounds/review/review-words";
import { SiteStateBadge } from "@/components/rounds/review/site-state-badge";
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
    getTranslator("rounds"),
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
      actions={<SiteStateBadge state={state} />}
    >
      {detail && (
        <div className="grid max-w-text gap-2">
          <p>
            {t(`review.told.${state}`, {
              name: told.name,
              on: told.on && formatDay(told.on),
            })}
          </p>
          <p>{t("review.gaps", detail)}</p>
          {detail.comment && state !== "accepted" && (
            <div>
              <p className="text-sm text-muted">{t("review.comment")}</p>
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
              {t("review.seeRows")}
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
  const t = await getTranslator("rounds");
  const offers: ActOffer[] = [];
  if (canSubmit && (state === "scoring" || state === "sent_back"))
    offers.push({
      act: "submit",
      text: t("review.submit.text"),
      submit: t("review.submit.submit", { site: name }),
      done: t("review.submit.done"),
    });
  if (canSubmit && state === "submitted")
    offers.push({
      act: "takeBack",
      summary: t("review.takeBack.title"),
      text: t("review.takeBack.text"),
      submit: t("review.takeBack.submit"),
      done: t("review.takeBack.done"),
      variant: "secondary",
    });
  if (canReview && state === "submitted")
    offers.push({
      act: "accept",
      submit: t("review.accept.submit", { site: name }),
      done: t("review.accept.done"),
    });
  if (canReview && (state === "submitted" || state === "accepted"))
    offers.push({
      act: "sendBack",
      summary: t("review.sendBack.title"),
      fields: [
        {
          name: "comment",
          label: t("review.sendBack.comment"),
          hint: t("review.sendBack.commentHint"),
        },
      ],
      submit: t("review.sendBack.submit"),
      done: t("review.sendBack.done"),
      variant: "secondary",
    });
  return offers;
}
