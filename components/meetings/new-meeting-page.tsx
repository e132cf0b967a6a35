import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { listMeetingFields } from "@/components/meetings/meeting-fields";
import { MeetingPanel } from "@/components/meetings/meeting-panel";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import type { MeetingChoices } from "@/lib/meetings/queries/choices";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  choices: MeetingChoices;
  /** Makes sending one form twice write one meeting. */
  formKey: string;
};

/** When, who, what was said and decided; its actions are added on the page it leads to. */
export async function NewMeetingPage({ systemSlug, choices, formKey }: Props) {
  const [t, plan, layout] = await Promise.all([
    getTranslator("meetings"),
    getTranslator("plan"),
    getTranslator("layout"),
  ]);
  const to = createAddresses(systemSlug);
  const { canWriteOfSystem, sites } = choices;
  return (
    <>
      <PageHeader
        title={t("new.title")}
        sub={t(canWriteOfSystem ? "new.subSystem" : "new.subSite")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: plan("title"), href: to.plan },
              { label: t("title"), href: to.meetings },
              { label: t("new.title") },
            ]}
          />
        }
      />
      {canWriteOfSystem || sites.length > 0 ? (
        <Card>
          <Words namespaces={formWords}>
            <MeetingPanel
              systemSlug={systemSlug}
              prefix="new"
              offers={[
                {
                  act: "write",
                  hidden: { key: formKey },
                  fields: await listMeetingFields(choices),
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
