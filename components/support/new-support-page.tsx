import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { listSupportFields } from "@/components/support/support-fields";
import { SupportPanel } from "@/components/support/support-panel";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import { nameConcern } from "@/lib/concerns/fields";
import { createAddresses } from "@/lib/progress/view/addresses";
import type {
  SupportChoices,
  SupportContext,
} from "@/lib/support/queries/choices";

type Props = {
  systemSlug: string;
  choices: SupportChoices & SupportContext;
  functionNames: Readonly<Record<string, string>>;
  /** Makes sending one form twice record it once. */
  formKey: string;
};

/** What was given, by whom, to whom, and who came. */
export async function NewSupportPage(props: Props) {
  const { systemSlug, choices, functionNames, formKey } = props;
  const [t, plan, layout] = await Promise.all([
    getTranslator("support"),
    getTranslator("plan"),
    getTranslator("layout"),
  ]);
  const to = createAddresses(systemSlug);
  const { canRecordOfSystem, sites, concern, siteId } = choices;
  return (
    <>
      <PageHeader
        title={t("new.title")}
        sub={t(canRecordOfSystem ? "new.subSystem" : "new.subSite")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: plan("title"), href: to.plan },
              { label: t("title"), href: to.support },
              { label: t("new.title") },
            ]}
          />
        }
      />
      {concern && (
        <Notice className="mb-4">
          {t("new.forConcern", { concern: nameConcern(concern.number) })}
        </Notice>
      )}
      {canRecordOfSystem || sites.length > 0 ? (
        <Card>
          <Words namespaces={formWords}>
            <SupportPanel
              systemSlug={systemSlug}
              prefix="new"
              offers={[
                {
                  act: "record",
                  hidden: { key: formKey, concern: concern?.id ?? "" },
                  fields: await listSupportFields({
                    ...{ choices, functionNames, siteId },
                  }),
                  ...{ submit: t("new.submit"), done: t("new.done") },
                },
              ]}
            />
          </Words>
        </Card>
      ) : (
        <EmptyState title={t("new.nothingTitle")} icon="people">
          {t("new.nothingText")}
        </EmptyState>
      )}
    </>
  );
}
