"use client";

import { OfferList, type OfferOf } from "@/components/concerns/form/offer-list";
import type { ConcernAct } from "@/components/concerns/form/use-concern-act";
import {
  changeMeetingAction,
  writeMeetingAction,
} from "@/lib/meetings/actions";

const acts = {
  write: writeMeetingAction,
  change: changeMeetingAction,
} satisfies Record<string, ConcernAct>;

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
