import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { Select } from "@/components/ui/select";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { sitesAtMost } from "@/lib/progress/compare-sites-schema";
import type { SiteComparisonPage } from "@/lib/progress/queries/site-comparison";

type Props = { page: SiteComparisonPage; action: string };

/** Which sites, and which stage: a plain form that makes the address. */
export async function SitesChoice({ page, action }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("differences"),
    getLocale(),
  ]);
  const { choices, chosen, framework, stage, stages, isStageAsked } = page;
  const count = chosen.length;
  const problem =
    count > sitesAtMost
      ? t("sites.many", { count })
      : count === 1
        ? t("sites.one")
        : undefined;
  return (
    <form
      action={action}
      method="get"
      className="mb-6 grid gap-4 rounded-lg border bg-card p-4 print:hidden"
    >
      <Field id="side-stage" label={t("sites.stage")}>
        {(control) => (
          <Select
            {...control}
            name="stage"
            defaultValue={isStageAsked ? String(stage) : ""}
          >
            <option value="">{t("sites.stageMost")}</option>
            {framework.stages
              .filter(({ number }) => stages.includes(number))
              .map(({ number, title }) => (
                <option key={number} value={number}>
                  {t("sites.stageOption", {
                    stage: String(number),
                    title: pick(title, locale),
                  })}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <FieldGroup
        id="side-sites"
        legend={t("sites.choose")}
        hint={t("sites.chooseHint")}
        error={problem}
      >
        <div className="grid max-h-80 gap-x-6 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
          {choices.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="sites"
              value={id}
              defaultChecked={chosen.some((one) => one.id === id)}
              label={name}
            />
          ))}
        </div>
      </FieldGroup>
      <div>
        <Button type="submit" variant="primary">
          {t("sites.submit")}
        </Button>
      </div>
    </form>
  );
}
