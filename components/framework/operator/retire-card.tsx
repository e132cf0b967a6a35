import { ActForm } from "@/components/forms/act-form";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import { retireVersionAction } from "@/lib/framework/operator-actions";

type Props = { versionId: string; isRetired: boolean };

/** Takes a version out of what is offered, or offers it again. */
export function RetireCard({ versionId, isRetired }: Props) {
  const t = useTranslator("operator");
  return (
    <Card
      id="retire"
      title={isRetired ? t("retire.restoreTitle") : t("retire.title")}
      className="print:hidden"
    >
      <p className="mb-4 max-w-text">
        {isRetired ? t("retire.restoreText") : t("retire.text")}
      </p>
      <Words namespaces={["errors", "common"]}>
        <ActForm
          act={retireVersionAction}
          values={{ versionId, isRetired: isRetired ? "no" : "yes" }}
          problem={t("retire.problem")}
          button={isRetired ? t("retire.restoreButton") : t("retire.button")}
          variant="secondary"
        />
      </Words>
    </Card>
  );
}
