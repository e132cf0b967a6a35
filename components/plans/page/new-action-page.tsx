import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { listActionFields } from "@/components/plans/form/action-fields";
import { PlanPanel } from "@/components/plans/form/plan-panel";
import { sayOrigin } from "@/components/plans/origin-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import type { OriginGiven } from "@/lib/plans/fields";
import type { NewAction } from "@/lib/plans/queries/new-action";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  given: OriginGiven;
  found: NewAction;
  /** The site of the page the reader came from. */
  siteId: string | null;
  /** Makes sending one form twice add one action. */
  formKey: string;
};

/** What is to be done, by whom and by when: half a minute on a phone. */
export async function NewActionPage(props: Props) {
  const { systemSlug, found } = props;
  const [t, layout, from] = await Promise.all([
    getTranslator("plan"),
    getTranslator("layout"),
    sayOrigin(found.origin.view),
  ]);
  const to = createAddresses(systemSlug);
  const hasPlace =
    found.origin.boundTo !== undefined ||
    found.canAddOfSystem ||
    found.sites.length > 0;
  return (
    <>
      <PageHeader
        title={t("new.title")}
        sub={t("new.sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.plan },
              { label: t("new.title") },
            ]}
          />
        }
      />
      {found.origin.isForFew && (
        <Notice tone="warn" className="mb-4">
          {t("new.ofFew")}
        </Notice>
      )}
      {hasPlace ? (
        <Card>
          {from && <p className="font-semibold">{from}</p>}
          <Form {...props} />
        </Card>
      ) : (
        <EmptyState title={t("new.nothingTitle")} icon="plan">
          {t("new.nothingText")}
        </EmptyState>
      )}
    </>
  );
}

async function Form({ systemSlug, given, found, siteId, formKey }: Props) {
  const t = await getTranslator("plan");
  const { origin, sites, canAddOfSystem } = found;
  const [only] = sites;
  const isOfOne = !canAddOfSystem && sites.length === 1 && only;
  const isBound = origin.boundTo !== undefined;
  const fields = await listActionFields({
    choices: found,
    isPlaced: isBound || Boolean(isOfOne),
    ...{ isForFew: origin.isForFew, siteId },
  });
  return (
    <>
      {isOfOne && !isBound && <p className="text-muted">{only.name}</p>}
      <Words namespaces={formWords}>
        <PlanPanel
          systemSlug={systemSlug}
          prefix="new"
          offers={[
            {
              act: "add",
              hidden: {
                ...{ ...given, key: formKey },
                ...(isOfOne && !isBound ? { site: only.id } : {}),
              },
              ...{ fields, submit: t("new.submit"), done: t("new.added") },
            },
          ]}
        />
      </Words>
    </>
  );
}
