"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";

type Props = { id: string; label: string; hint: string; limit: number };

/** A reason that stays as typed when the form is refused. */
export function ReasonField({ id, label, hint, limit }: Props) {
  const [reason, setReason] = useState("");
  return (
    <Field id={id} label={label} hint={hint}>
      {(control) => (
        <TextArea
          {...control}
          name="reason"
          required
          maxLength={limit}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </Field>
  );
}
