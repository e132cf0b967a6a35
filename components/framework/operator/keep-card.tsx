import { ActForm } from "@/components/forms/act-form";
import { Card } from "@/components/ui/card";
import { fromDay } from "@/lib/core/clock";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { keepDraftAction } from "@/lib/framework/operator-actions";
import type { DraftLine } from "@/lib/framework/queries/operator-versions";

type Props = { uploadId: string; draft: DraftLine | null };

/** Keeps what was read as a draft, in the place of an earlier one where there is one. */
export async function KeepCard({ uploadId, draft }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("operator"),
    getFormatter(),
  ]);
  return (
    <Card id="keep" title={t("keep.title")}>
      <p className="mb-4 max-w-text">{t("keep.text")}</p>
      {draft && (
        <p className="mb-4 max-w-text font-semibold">
          {t("keep.replaces", {
            name: draft.keptByName,
            on: format.dateTime(fromDay(draft.keptOn), { dateStyle: "long" }),
          })}
        </p>
      )}
      <ActForm
        act={keepDraftAction}
        values={{ uploadId, ...(draft ? { replaces: draft.id } : {}) }}
        problem={t("keep.problem")}
        button={draft ? t("keep.replaceButton") : t("keep.button")}
        variant="primary"
      />
    </Card>
  );
}
