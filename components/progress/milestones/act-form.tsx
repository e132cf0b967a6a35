"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import {
  ActField,
  type ActFieldSpec,
} from "@/components/progress/milestones/act-field";
import { ActFrame } from "@/components/forms/act-frame";
import { type Act, useAct } from "@/components/forms/use-act";
import { useRefusals } from "@/components/progress/milestones/use-refusals";
import { Button, type ButtonVariant } from "@/components/ui/button";

/** What every act on a milestone or an attestation answers. */
export type Acted = { version: number };

type Props = {
  act: Act<Acted>;
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  /** Ids, the version the form was read at, the key of this submission. */
  hidden: Record<string, string | number>;
  fields?: readonly ActFieldSpec[];
  submitText: string;
  variant?: ButtonVariant;
  onDone: () => void;
};

/** The form of an act on a milestone or an attestation. */
export function ActForm(props: Props) {
  const { act, systemSlug, prefix, hidden, fields = [], onDone } = props;
  const t = useTranslations("progress.milestones");
  const router = useRouter();
  const acting = useAct(act, systemSlug, onDone);
  const { sayField, sayWhole, isChanged } = useRefusals(acting.answer);
  const showNow = (
    <div>
      <Button onClick={() => router.refresh()}>{t("meanwhile.show")}</Button>
    </div>
  );
  return (
    <ActFrame
      {...{ acting, prefix, hidden, fields, sayField }}
      whole={sayWhole()}
      note={isChanged && showNow}
      draw={(field, id, error) => (
        <ActField key={field.name} {...{ id, field, error }} />
      )}
      submitText={props.submitText}
      variant={props.variant}
    />
  );
}
