"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { removeFactorAction } from "@/lib/members/factor-actions";
import { type Means, ProofForm } from "./proof-form";

type Props = { factor: string; at: string; label: string; means: Means };

/** Takes a factor off, with the password and a factor once more. */
export function RemoveFactor({ factor, at, label, means }: Props) {
  return (
    <Disclosure summary={label}>
      <ProofForm
        id={at}
        act={removeFactorAction}
        means={means}
        button={label}
        variant="danger"
        values={{ factor }}
      />
    </Disclosure>
  );
}
