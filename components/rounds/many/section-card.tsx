import { ActForm } from "@/components/forms/act-form";
import { bindOnce } from "@/components/ui/bind-once";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useTranslator } from "@/lib/core/translator";
import { prepareNotApplicableAction } from "@/lib/rounds/changes-actions";
import { longestNote } from "@/lib/rounds/schema";

type Props = {
  systemSlug: string;
  values: Record<string, string>;
  functions: readonly { code: string; name: string }[];
};

/** A function whose rows do not apply here, with the one reason. */
export function SectionCard({ systemSlug, values, functions }: Props) {
  const t = useTranslator("many");
  return (
    <Card id="section" title={t("bulk.section.title")}>
      <p className="mb-4 max-w-text">{t("bulk.section.text")}</p>
      <div className="max-w-text">
        <ActForm
          act={bindOnce(prepareNotApplicableAction, systemSlug)}
          values={values}
          problem={t("bulk.section.problem")}
          button={t("bulk.section.button")}
          variant="secondary"
        >
          <Field id="section-function" label={t("bulk.section.function")}>
            {(control) => (
              <Select {...control} name="functionCode" required defaultValue="">
                <option value="">{t("bulk.section.choose")}</option>
                {functions.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            id="section-reason"
            label={t("bulk.section.reason")}
            hint={t("bulk.section.hint")}
          >
            {(control) => (
              <TextArea
                {...control}
                name="reason"
                required
                maxLength={longestNote}
              />
            )}
          </Field>
        </ActForm>
      </div>
    </Card>
  );
}
