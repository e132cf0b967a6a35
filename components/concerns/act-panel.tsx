"use client";

import { OfferList, type OfferOf } from "@/components/forms/offer-list";
import type { Act } from "@/components/forms/use-act";
import {
  addNoteAction,
  closeConcernToFewAction,
  linkConcernAction,
  mergeConcernAction,
  raiseConcernAction,
  replyToAnswerAction,
  setTriageDaysAction,
  splitConcernAction,
  tellSiteAction,
  triageConcernAction,
} from "@/lib/concerns/actions";
import {
  askAboutOneAction,
  askLeadershipAction,
  changeThemeAction,
  decideRequestAction,
  joinThemeAction,
  makeThemeAction,
  tellAllSitesAction,
} from "@/lib/concerns/theme-actions";

const acts = {
  raise: raiseConcernAction,
  triage: triageConcernAction,
  split: splitConcernAction,
  merge: mergeConcernAction,
  link: linkConcernAction,
  closeToFew: closeConcernToFewAction,
  note: addNoteAction,
  tell: tellSiteAction,
  reply: replyToAnswerAction,
  makeTheme: makeThemeAction,
  changeTheme: changeThemeAction,
  joinTheme: joinThemeAction,
  ask: askLeadershipAction,
  askAboutOne: askAboutOneAction,
  decide: decideRequestAction,
  tellAll: tellAllSitesAction,
  triageDays: setTriageDaysAction,
} satisfies Record<string, Act>;

export type Offer = OfferOf<keyof typeof acts>;

type Props = {
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  offers: readonly Offer[];
};

/** What the reader may do here about a concern or a theme. */
export function ActPanel(props: Props) {
  return <OfferList acts={acts} {...props} />;
}
