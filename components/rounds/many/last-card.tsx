import { ActForm } from "@/components/forms/act-form";
import { bindOnce } from "@/components/ui/bind-once";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field-group";
import { useTranslator } from "@/lib/core/translator";
import { prepareSameAsLastAction } from "@/lib/rounds/changes-actions";

type Props = {
  systemSlug: string;
  /** What both ways of asking send. */
  values: Record<string, string>;
  rows: readonly {
    id: string;
    code: string;
    title: string;
    score: string;
    isUnscored: boolean;
  }[];
};

/** Rows that say again what they said last round: chosen ones, or all without an answer. */
export function LastCard({ systemSlug, values, rows }: Props) {
  const t = useTranslator("many");
  const act = bindOnce(prepareSameAsLastAction, systemSlug);
  const problem = t("bulk.last.problem");
  const unscored = rows.filter(({ isUnscored }) => isUnscored).length;
  return (
    <Card id="last" title={t("bulk.last.title")}>
      {rows.length === 0 ? (
        <p>{t("bulk.last.none")}</p>
      ) : (
        <div className="grid gap-4">
          <p className="max-w-text">{t("bulk.last.text")}</p>
          {unscored > 0 && (
            <ActForm
              act={act}
              values={{ ...values, which: "unscored" }}
              problem={problem}
              button={t("bulk.last.unscored", { count: unscored })}
              variant="secondary"
            />
          )}
          <ActForm
            act={act}
            values={{ ...values, which: "chosen" }}
            problem={problem}
            button={t("bulk.last.chosen")}
            variant="secondary"
          >
            <FieldGroup id="last-rows" legend={t("bulk.last.rows")}>
              {rows.map(({ id, isUnscored: _, ...words }) => (
                <Checkbox
                  key={id}
                  name="row"
                  value={id}
                  label={t("bulk.last.option", words)}
                />
              ))}
            </FieldGroup>
          </ActForm>
        </div>
      )}
    </Card>
  );
}
