import { ActForm } from "@/components/forms/act-form";
import { Words } from "@/components/layout/words";
import { bindOnce } from "@/components/ui/bind-once";
import { Notice } from "@/components/ui/notice";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { shutOperatorOutAction } from "@/lib/systems/access-actions";

type Props = {
  systemSlug: string;
  access: { id: string; until: Date; reason: string };
};

/** That operators may look in now, and the end of it in one press. */
export async function RunningAccess({ systemSlug, access }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  const until = format.dateTime(access.until, {
    dateStyle: "long",
    timeStyle: "short",
  });
  return (
    <Notice
      tone="warn"
      title={t("access.running", { until })}
      actions={
        <Words namespaces={["errors", "common"]}>
          <ActForm
            act={bindOnce(shutOperatorOutAction, systemSlug)}
            values={{ accessId: access.id }}
            problem={t("access.endProblem")}
            button={t("access.end")}
            variant="secondary"
          />
        </Words>
      }
    >
      <p className="break-words">{access.reason}</p>
    </Notice>
  );
}
