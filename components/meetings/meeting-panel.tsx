"use client";

import { OfferList, type OfferOf } from "@/components/forms/offer-list";
import type { Act } from "@/components/forms/use-act";
import {
  changeMeetingAction,
  writeMeetingAction,
} from "@/lib/meetings/actions";

const acts = {
  write: writeMeetingAction,
  change: changeMeetingAction,
} satisfies Record<string, Act>;

type Props = {
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  offers: readonly OfferOf<keyof typeof acts>[];
};

/** What the reader may do here about a meeting. */
export function MeetingPanel(props: Props) {
  return <OfferList acts={acts} {...props} />;
}
