import { ActPanel } from "@/components/concerns/act-panel";
import type { FieldSpec } from "@/components/forms/field-spec";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { audiences, needs, urgencies } from "@/lib/concerns/fields";
import type { RaiseChoices } from "@/lib/concerns/queries/raise-choices";
import type { IndicatorView } from "@/lib/framework/schema/views";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  choices: RaiseChoices;
  /** Makes sending one form twice raise one concern. */
  formKey: string;
  /** The row whose page the reader came from. */
  row: IndicatorView | null;
  siteId: string | null;
  canRaiseForFew: boolean;
  /** What is to be raised, where a review found it. */
  started: { title: string; body: string } | null;
};

/** What is happening, where, since when, how soon, for whom: a minute on a phone. */
export async function RaisePage(props: Props) {
  const { systemSlug, choices, row, formKey } = props;
  const [t, layout, locale] = await Promise.all([
    getTranslator("concerns"),
    getTranslator("layout"),
    getLocale(),
  ]);
  const to = createAddresses(systemSlug);
  const { sites, canRaiseOfSystem } = choices;
  const [only] = sites;
  const isOfOne = !canRaiseOfSystem && sites.length === 1 && only;
  return (
    <>
      <PageHeader
        title={t("new.title")}
        sub={t("new.sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.concerns },
              { label: t("new.title") },
            ]}
          />
        }
      />
      {sites.length === 0 && !canRaiseOfSystem ? (
        <EmptyState title={t("new.nothingTitle")} icon="note">
          {t("new.nothingText")}
        </EmptyState>
      ) : (
        <Card>
          {isOfOne && <p className="font-semibold">{only.name}</p>}
          {row && (
            <p className="text-muted">
              {t("new.about", {
                code: row.code,
                title: pick(row.title, locale),
              })}
            </p>
          )}
          <Words namespaces={formWords}>
            <ActPanel
              systemSlug={systemSlug}
              prefix="new"
              offers={[
                {
                  act: "raise",
                  hidden: {
                    key: formKey,
                    ...(isOfOne ? { subject: only.id } : {}),
                  },
                  fields: [
                    ...(await listMainFields(props, Boolean(isOfOne))),
                    ...(await listPlaceFields(props)),
                  ],
                  submit: t("new.submit"),
                  done: t("page.raised"),
                },
              ]}
            />
          </Words>
        </Card>
      )}
    </>
  );
}

async function listMainFields(
  { choices, siteId, canRaiseForFew, started }: Props,
  isOfOne: boolean,
): Promise<FieldSpec[]> {
  const t = await getTranslator("concerns");
  const ofSystem = choices.canRaiseOfSystem
    ? [{ value: "system", label: t("new.subjectSystem") }]
    : [];
  const subject: FieldSpec = {
    name: "subject",
    kind: "select",
    label: t("new.subject"),
    empty: t("new.subjectEmpty"),
    initial: siteId ? [siteId] : undefined,
    options: [
      ...ofSystem,
      ...choices.sites.map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
  return [
    {
      ...{ name: "title", kind: "line", label: t("new.name") },
      initial: started ? [started.title] : undefined,
    },
    {
      name: "body",
      kind: "text",
      label: t("new.body"),
      hint: t("new.bodyHint"),
      initial: started ? [started.body] : undefined,
    },
    ...(isOfOne ? [] : [subject]),
    {
      name: "sinceOn",
      kind: "day",
      label: t("new.sinceOn"),
      hint: t("new.sinceHint"),
    },
    {
      name: "need",
      kind: "choice",
      label: t("new.need"),
      options: needs.map((value) => ({ value, label: t(`needs.${value}`) })),
    },
    {
      name: "urgency",
      kind: "choice",
      label: t("new.urgency"),
      options: urgencies.map((value) => ({
        value,
        label: t(`urgencies.${value}`),
      })),
    },
    {
      name: "audience",
      kind: "choice",
      label: t("new.audience"),
      options: audiences
        .filter((value) => value === "everyone" || canRaiseForFew)
        .map((value) => ({
          value,
          label: t(`audiences.${value}`),
          hint: t(`audienceHints.${value}`),
        })),
    },
  ];
}

/** Where in the rubric it belongs; the row of the page it came from is ticked. */
async function listPlaceFields({ choices, row }: Props): Promise<FieldSpec[]> {
  const [t, locale] = await Promise.all([
    getTranslator("concerns"),
    getLocale(),
  ]);
  const { framework, stages } = choices;
  const offered = framework.indicators.filter(
    (one) => stages.includes(one.stage) || one.code === row?.code,
  );
  return [
    {
      name: "functionCode",
      kind: "select",
      label: t("new.functionCode"),
      hint: t("new.functionHint"),
      empty: t("new.functionEmpty"),
      initial: row ? [row.functionCode] : undefined,
      options: framework.functions.map(({ code, name }) => ({
        value: code,
        label: pick(name, locale),
      })),
    },
    {
      name: "rows",
      kind: "checks",
      label: t("new.rows"),
      hint: t("new.rowsHint"),
      initial: row ? [row.code] : undefined,
      groups: framework.functions.flatMap(({ code, name }) => {
        const rows = offered.filter((one) => one.functionCode === code);
        const options = rows.map((one) => ({
          value: one.code,
          label: t("new.row", {
            code: one.code,
            title: pick(one.title, locale),
          }),
        }));
        return options.length > 0
          ? [{ summary: pick(name, locale), options }]
          : [];
      }),
    },
  ];
}
