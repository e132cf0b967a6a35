import { ActForm } from "@/components/forms/act-form";
import { PublishForm } from "@/components/framework/operator/publish-form";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import { discardDraftAction } from "@/lib/framework/operator-actions";

type Props = {
  draft: { id: string; version: string };
  canPublish: boolean;
};

/** Publishing a draft, and discarding it. */
export function DraftActs({ draft, canPublish }: Props) {
  const t = useTranslator("operator");
  return (
    <Words namespaces={["operator.publish", "errors", "common"]}>
      {canPublish && (
        <Card id="publish" title={t("publish.title")}>
          <PublishForm draftId={draft.id} version={draft.version} />
        </Card>
      )}
      <Card id="discard" title={t("discard.title")}>
        <p className="mb-4 max-w-text">{t("discard.text")}</p>
        <ActForm
          act={discardDraftAction}
          values={{ draftId: draft.id }}
          problem={t("discard.problem")}
          button={t("discard.button")}
          variant="secondary"
        />
      </Card>
    </Words>
  );
}
