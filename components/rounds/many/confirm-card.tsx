import { ActForm } from "@/components/forms/act-form";
import { Words } from "@/components/layout/words";
import type { PlanSayer } from "@/components/rounds/many/say-plan";
import { bindOnce } from "@/components/ui/bind-once";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { useTranslator } from "@/lib/core/translator";
import { applyPlanAction } from "@/lib/rounds/changes-actions";
import type { ChangePlanPageView } from "@/lib/rounds/queries/change-plan-page";
import { nameConflict } from "@/lib/rounds/rules/change-plan-digest";

type Props = { systemSlug: string; page: ChangePlanPageView; say: PlanSayer };

/** Confirms what was shown; where somebody else was quicker, both values, row by row. */
export function ConfirmCard({ systemSlug, page, say }: Props) {
  const t = useTranslator("many");
  const { plan, digest, id: planId, isOpen } = page;
  const { changes, conflicts } = plan;
  if (changes.length + conflicts.length === 0) return null;
  return (
    <Card id="confirm" title={t("confirm.title")}>
      {isOpen ? (
        <Words namespaces={["errors", "common"]}>
          <p className="mb-4 max-w-text">{t("confirm.text")}</p>
          <ActForm
            act={bindOnce(applyPlanAction, systemSlug)}
            values={{ planId, digest }}
            problem={t("confirm.problem")}
            button={t(
              conflicts.length > 0 ? "confirm.andChosen" : "confirm.button",
              { count: changes.length },
            )}
          >
            {conflicts.length > 0 && (
              <fieldset className="min-w-0">
                <legend className="font-semibold">
                  {t("conflicts.title", { count: conflicts.length })}
                </legend>
                <p className="text-sm text-muted">
                  {t("conflicts.text", { count: conflicts.length })}
                </p>
                {conflicts.slice(0, mostConflicts).map((one) => {
                  const words = {
                    row: `${say.row(one.asked)} (${say.subject(one.asked)})`,
                    mine: say.choice(one.asked.choice),
                    theirs: say.choice(one.theirs),
                  };
                  const name = nameConflict(one);
                  return (
                    <Checkbox
                      key={name}
                      name="take"
                      value={name}
                      label={
                        one.theirs
                          ? t("conflicts.take", {
                              ...words,
                              name: one.theirs.byName,
                            })
                          : t("conflicts.takeFirst", words)
                      }
                    />
                  );
                })}
                {conflicts.length > mostConflicts && (
                  <p>
                    {t("refused.more", {
                      count: conflicts.length - mostConflicts,
                    })}
                  </p>
                )}
              </fieldset>
            )}
          </ActForm>
        </Words>
      ) : (
        <p>{t("confirm.closed")}</p>
      )}
    </Card>
  );
}

const mostConflicts = 200;
