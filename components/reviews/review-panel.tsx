"use client";

import { OfferList, type OfferOf } from "@/components/forms/offer-list";
import type { Act } from "@/components/forms/use-act";
import {
  addPriorityAction,
  answerReviewAction,
  dropPriorityAction,
  finishReviewAction,
  judgePitfallAction,
  reopenReviewAction,
  startReviewAction,
  sumUpReviewAction,
} from "@/lib/reviews/actions";
import {
  decideScanAction,
  handInScanAction,
  openScanAction,
  rateScanAction,
} from "@/lib/reviews/scan-actions";

const acts = {
  start: startReviewAction,
  answer: answerReviewAction,
  judge: judgePitfallAction,
  sumUp: sumUpReviewAction,
  addPriority: addPriorityAction,
  dropPriority: dropPriorityAction,
  finish: finishReviewAction,
  reopen: reopenReviewAction,
  rate: rateScanAction,
  handIn: handInScanAction,
  open: openScanAction,
  decide: decideScanAction,
} satisfies Record<string, Act>;

export type ReviewOffer = OfferOf<keyof typeof acts>;

type Props = {
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  offers: readonly ReviewOffer[];
};

/** What the reader may do here about a review. */
export function ReviewPanel(props: Props) {
  return <OfferList acts={acts} {...props} />;
}
