import { ActForm } from "@/components/forms/act-form";
import { Words } from "@/components/layout/words";
import { bindOnce } from "@/components/ui/bind-once";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import { undoPlanAction } from "@/lib/rounds/changes-actions";
import type { ChangePlanPageView } from "@/lib/rounds/queries/change-plan-page";

type Props = { systemSlug: string; page: ChangePlanPageView };

/** The way to undo what a plan did, once. */
export async function UndoCard({ systemSlug, page }: Props) {
  if (!page.canUndo || !page.isOpen) return null;
  const t = await getTranslator("many");
  return (
    <Card id="undo" title={t("done.undo")}>
      <p className="mb-3 max-w-text">{t("done.undoText")}</p>
      <Words namespaces={["errors", "common"]}>
        <ActForm
          act={bindOnce(undoPlanAction, systemSlug)}
          values={{ planId: page.id }}
          problem={t("done.undoProblem")}
          button={t("done.undo")}
          variant="secondary"
        />
      </Words>
    </Card>
  );
}
