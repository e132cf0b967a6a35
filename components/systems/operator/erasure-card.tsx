import { ActForm } from "@/components/forms/act-form";
import { Words } from "@/components/layout/words";
import { ErasureForm } from "@/components/systems/operator/erasure-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { callBackErasureAction } from "@/lib/systems/operator-actions";
import type { SystemLine } from "@/lib/systems/queries/operator-systems";

/** Has a suspended system erased in some days, or calls that back. */
export async function ErasureCard({ system }: { system: SystemLine }) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  const { id: systemId, name, erasureDueAt } = system;
  if (!erasureDueAt)
    return (
      <Card id="erasure-card" title={t("erasure.title")}>
        <p className="mb-4 max-w-text">{t("erasure.text")}</p>
        <Words namespaces={["installation.erasure", "errors", "common"]}>
          <ErasureForm systemId={systemId} name={name} />
        </Words>
      </Card>
    );
  const on = format.dateTime(erasureDueAt, {
    dateStyle: "long",
    timeStyle: "short",
  });
  return (
    <Notice
      tone="danger"
      title={t("erasure.due", { on })}
      actions={
        <Words namespaces={["errors", "common"]}>
          <ActForm
            act={callBackErasureAction}
            values={{ systemId }}
            problem={t("erasure.backProblem")}
            button={t("erasure.back")}
            variant="secondary"
          />
        </Words>
      }
    >
      {t("erasure.dueText")}
    </Notice>
  );
}
