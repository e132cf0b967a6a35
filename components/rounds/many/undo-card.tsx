import Link from "next/link";
import { ActForm } from "@/components/layout/act-form";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { undoPlanAction } from "@/lib/rounds/changes-actions";
import type { ChangePlanPageView } from "@/lib/rounds/queries/change-plan-page";

type Props = {
  systemSlug: string;
  page: ChangePlanPageView;
  toPlan: (planId: string) => string;
};

/** The way to undo what a plan did, once; afterwards, where to see what came of it. */
export async function UndoCard({ systemSlug, page, toPlan }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("many"),
    getFormatter(),
  ]);
  if (page.undoneBy)
    return (
      <Card id="undo" title={t("done.wasUndone")}>
        <p className="max-w-text">
          {t("done.undoneAt", {
            date: format.dateTime(page.undoneBy.at, {
              dateStyle: "medium",
              timeStyle: "short",
            }),
          })}
        </p>
        <Link
          href={toPlan(page.undoneBy.planId)}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {t("done.seeUndo")}
        </Link>
      </Card>
    );
  if (!page.canUndo || !page.isOpen) return null;
  return (
    <Card id="undo" title={t("done.undo")}>
      <p className="mb-3 max-w-text">{t("done.undoText")}</p>
      <Words namespaces={["errors", "common"]}>
        <ActForm
          act={undoPlanAction.bind(null, systemSlug)}
          values={{ planId: page.id }}
          problem={t("done.undoProblem")}
          button={t("done.undo")}
          variant="secondary"
        />
      </Words>
    </Card>
  );
}
