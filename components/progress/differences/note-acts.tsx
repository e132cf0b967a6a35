import { useTranslations } from "use-intl/react";
import type { NoteEntry } from "@/components/progress/differences/note-entries";
import { ActForm } from "@/components/progress/milestones/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import {
  correctDifferenceAction,
  takeBackDifferenceAction,
} from "@/lib/progress/difference-actions";

type Props = {
  systemSlug: string;
  note: NoteEntry;
  onDone: (done: "corrected" | "takenBack") => void;
};

/** Putting a note in other words, and taking it back. */
export function NoteActs({ systemSlug, note, onDone }: Props) {
  const t = useTranslations("differences");
  const { id, version, body, canCorrect, canTakeBack } = note;
  const hidden = { noteId: id, version };
  return (
    <div className="print:hidden">
      {canCorrect && (
        <Disclosure
          key={`correct-${version}`}
          summary={<span className="text-sm">{t("correct.open")}</span>}
        >
          <ActForm
            act={correctDifferenceAction}
            systemSlug={systemSlug}
            prefix={`correct-${id}`}
            hidden={hidden}
            fields={[
              {
                name: "body",
                kind: "text",
                label: t("form.body"),
                initial: body,
              },
            ]}
            submitText={t("correct.submit")}
            onDone={() => onDone("corrected")}
          />
        </Disclosure>
      )}
      {canTakeBack && (
        <Disclosure
          summary={<span className="text-sm">{t("takeBack.open")}</span>}
        >
          <p className="mb-3 text-sm text-muted">{t("takeBack.text")}</p>
          <ActForm
            act={takeBackDifferenceAction}
            systemSlug={systemSlug}
            prefix={`take-back-${id}`}
            hidden={hidden}
            submitText={t("takeBack.submit")}
            variant="secondary"
            onDone={() => onDone("takenBack")}
          />
        </Disclosure>
      )}
    </div>
  );
}
