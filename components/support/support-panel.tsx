"use client";

import { OfferList, type OfferOf } from "@/components/forms/offer-list";
import type { Act } from "@/components/forms/use-act";
import {
  answerSupportAction,
  changeSupportAction,
  recordSupportAction,
  removeTrainingAction,
  setTrainingAction,
} from "@/lib/support/actions";

const acts = {
  record: recordSupportAction,
  change: changeSupportAction,
  answer: answerSupportAction,
  setTraining: setTrainingAction,
  removeTraining: removeTrainingAction,
} satisfies Record<string, Act>;

type Props = {
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  offers: readonly OfferOf<keyof typeof acts>[];
};

/** What the reader may do here about support and trainings. */
export function SupportPanel(props: Props) {
  return <OfferList acts={acts} {...props} />;
}
