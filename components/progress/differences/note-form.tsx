"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ActDone } from "@/components/ui/act-done";
import { ActForm } from "@/components/progress/milestones/act-form";
import { noteDifferenceAction } from "@/lib/progress/difference-actions";

type Props = {
  systemSlug: string;
  about: string;
  /** The row it speaks of, or null: the comparison as a whole. */
  lineage: string | null;
  /** The same for every try to send this form. */
  sendKey: string;
};

/** What explains the difference, in the reader's own words. */
export function NoteForm({ systemSlug, about, lineage, sendKey }: Props) {
  const t = useTranslations("differences");
  const [isDone, setDone] = useState(false);
  return (
    <>
      <ActDone text={isDone ? t("done.noted") : null} />
      <ActForm
        act={noteDifferenceAction}
        systemSlug={systemSlug}
        prefix="difference"
        hidden={{ about, lineage: lineage ?? "", key: sendKey }}
        fields={[
          {
            name: "body",
            kind: "text",
            label: t("form.body"),
            hint: t("form.hint"),
          },
        ]}
        submitText={t("form.submit")}
        onDone={() => setDone(true)}
      />
    </>
  );
}
