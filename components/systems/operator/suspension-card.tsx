import { ActForm } from "@/components/forms/act-form";
import { Words } from "@/components/layout/words";
import { SuspendForm } from "@/components/systems/operator/suspend-form";
import { Card } from "@/components/ui/card";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { resumeSystemAction } from "@/lib/systems/operator-actions";
import type { SystemLine } from "@/lib/systems/queries/operator-systems";

type Props = { system: SystemLine; contact: string };

/** Closes the system to everybody, or opens it again. */
export async function SuspensionCard({ system, contact }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  const { id: systemId, suspendedAt } = system;
  if (!suspendedAt)
    return (
      <Card id="suspension" title={t("suspend.title")}>
        <p className="mb-4 max-w-text">{t("suspend.text")}</p>
        <Words namespaces={["installation.suspend", "errors", "common"]}>
          <SuspendForm systemId={systemId} contact={contact} />
        </Words>
      </Card>
    );
  const on = format.dateTime(suspendedAt, { dateStyle: "long" });
  return (
    <Card id="suspension" title={t("resume.title", { on })}>
      <dl className="mb-4 grid max-w-text gap-2">
        <div>
          <dt className="font-semibold">{t("resume.because")}</dt>
          <dd>{system.suspendedBecause}</dd>
        </div>
        <div>
          <dt className="font-semibold">{t("resume.contact")}</dt>
          <dd>{system.suspendedContact}</dd>
        </div>
      </dl>
      <p className="mb-4 max-w-text">{t("resume.text")}</p>
      <Words namespaces={["errors", "common"]}>
        <ActForm
          act={resumeSystemAction}
          values={{ systemId }}
          problem={t("resume.problem")}
          button={t("resume.button")}
          variant="secondary"
        />
      </Words>
    </Card>
  );
}
