"use client";

import { useState } from "react";
import { ActDone } from "@/components/ui/act-done";
import type { Act } from "@/components/forms/use-act";
import type { Acted } from "@/components/progress/milestones/act-form";
import {
  type ReviewField,
  ReviewForm,
} from "@/components/rounds/review/review-form";
import { OfferedAct } from "@/components/ui/offered-act";
import {
  closeRoundAndRecordAction,
  confirmReviewAction,
  reopenRoundAction,
} from "@/lib/progress/review-actions";
import {
  acceptSiteAction,
  sendBackSiteAction,
  submitSiteAction,
  takeBackSiteAction,
} from "@/lib/rounds/review-actions";

const acts = {
  submit: submitSiteAction,
  takeBack: takeBackSiteAction,
  accept: acceptSiteAction,
  sendBack: sendBackSiteAction,
  confirm: confirmReviewAction,
  close: closeRoundAndRecordAction,
  reopen: reopenRoundAction,
} satisfies Record<string, Act<Acted>>;

/** One thing to do, in words; plain data, so that the server chooses what is offered. */
export type ActOffer = {
  act: keyof typeof acts;
  /** Opened by these words where it is not the first thing to do. */
  summary?: string;
  text?: string;
  fields?: readonly ReviewField[];
  submit: string;
  done: string;
  variant?: "primary" | "secondary";
};

type Props = {
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  hidden: Record<string, string | number>;
  offers: readonly ActOffer[];
};

/** What the reader may do here; stays to say what was done when the offers change. */
export function ActPanel({ systemSlug, prefix, hidden, offers }: Props) {
  const [done, setDone] = useState<string | null>(null);
  return (
    <div className="print:hidden">
      <ActDone text={done} />
      {offers.map(({ act, summary, text, submit, fields, ...offer }) => {
        return (
          <OfferedAct key={act} summary={summary} text={text}>
            <ReviewForm
              act={acts[act]}
              systemSlug={systemSlug}
              prefix={`${prefix}-${act}`}
              hidden={hidden}
              fields={fields}
              submitText={submit}
              variant={offer.variant}
              onDone={() => setDone(offer.done)}
            />
          </OfferedAct>
        );
      })}
    </div>
  );
}
