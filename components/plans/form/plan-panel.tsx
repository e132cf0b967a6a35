"use client";

import { OfferList, type OfferOf } from "@/components/forms/offer-list";
import type { Act } from "@/components/forms/use-act";
import {
  addActionAction,
  changeActionAction,
  setActionStateAction,
} from "@/lib/plans/actions";

const acts = {
  add: addActionAction,
  change: changeActionAction,
  setState: setActionStateAction,
} satisfies Record<string, Act>;

export type PlanOffer = OfferOf<keyof typeof acts>;

type Props = {
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  offers: readonly PlanOffer[];
};

/** What the reader may do here about an action. */
export function PlanPanel(props: Props) {
  return <OfferList acts={acts} {...props} />;
}
