"use client";

import { useState } from "react";
import { OfferForm } from "@/components/forms/offer-form";
import type { FieldSpec } from "@/components/forms/field-spec";
import type { Act } from "@/components/forms/use-act";
import { ActDone } from "@/components/ui/act-done";
import { OfferedAct } from "@/components/ui/offered-act";

/** One thing to do, in plain data: the server chooses what is offered. */
export type OfferOf<Name extends string> = {
  act: Name;
  /** Opened by these words where it is not the first thing to do. */
  summary?: string;
  text?: string;
  hidden: Readonly<Record<string, string | number>>;
  fields?: readonly FieldSpec[];
  submit: string;
  done: string;
  variant?: "primary" | "secondary";
};

type Props<Name extends string> = {
  acts: Readonly<Record<Name, Act>>;
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  offers: readonly OfferOf<Name>[];
};

/** What the reader may do here; stays to say what was done when the offers change. */
export function OfferList<Name extends string>(props: Props<Name>) {
  const { acts, systemSlug, prefix, offers } = props;
  const [done, setDone] = useState<{ text: string; turn: number } | null>(null);
  const say = (text: string) =>
    setDone((before) => ({ text, turn: (before?.turn ?? 0) + 1 }));
  return (
    <div className="print:hidden">
      {/* Said anew where the same is done twice. */}
      <ActDone key={done?.turn} text={done?.text ?? null} />
      {offers.map(({ act, summary, text, hidden, fields = [], ...offer }) => {
        return (
          <OfferedAct key={act} summary={summary} text={text}>
            <OfferForm
              act={acts[act]}
              systemSlug={systemSlug}
              prefix={`${prefix}-${act}`}
              hidden={hidden}
              fields={fields}
              submitText={offer.submit}
              done={offer.done}
              variant={offer.variant}
              onDone={() => say(offer.done)}
            />
          </OfferedAct>
        );
      })}
    </div>
  );
}
