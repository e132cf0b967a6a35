import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { ActionStateBadge, DueMark } from "@/components/plans/action-marks";
import { listActionFields } from "@/components/plans/form/action-fields";
import { PlanPanel } from "@/components/plans/form/plan-panel";
import { ActionFacts } from "@/components/plans/page/action-facts";
import { ActionHistory } from "@/components/plans/page/action-history";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import { actionStates } from "@/lib/plans/fields";
import type { ActionPage } from "@/lib/plans/queries/action";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  page: ActionPage;
  personId: string;
  can: { change: boolean; setState: boolean; addOfSystem: boolean };
  /** It was just added. */
  isNew: boolean;
};

/** One action: what is to be done, how it stands, what came of it, what happened. */
export function ActionPageView(props: Props) {
  const { systemSlug, page, can, isNew, personId } = props;
  const t = useTranslator("plan");
  const layout = useTranslator("layout");
  const to = createAddresses(systemSlug);
  const { action, today } = page;
  const isTold = action.ownerId !== null && action.ownerId !== personId;
  return (
    <>
      <PageHeader
        title={action.title}
        badge={<ActionStateBadge state={action.state} />}
        sub={<DueMark action={action} today={today} />}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.plan },
              { label: t("page.facts") },
            ]}
          />
        }
      />
      {isNew && (
        <Notice tone="ok" className="mb-4">
          {isTold
            ? t("new.addedTold", { name: action.ownerName })
            : t("new.added")}
        </Notice>
      )}
      {action.isForFew && (
        <Notice tone="warn" className="mb-4">
          {t("page.ofFew")}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid min-w-0 gap-4 lg:col-span-2">
          <Card id="what" title={t("page.what")}>
            {action.details ? (
              <p className="max-w-text wrap-anywhere whitespace-pre-line">
                {action.details}
              </p>
            ) : (
              <p className="text-muted">{t("page.noDetails")}</p>
            )}
            {can.change && <ChangeForm {...props} />}
          </Card>
          <StateCard {...props} />
        </div>
        <div className="grid min-w-0 gap-4">
          <ActionFacts action={action} to={to} />
          <ActionHistory changes={page.changes} />
        </div>
      </div>
    </>
  );
}

/** How it stands and what came of it; whoever sees to it says so here. */
function StateCard({ systemSlug, page, can }: Props) {
  const t = useTranslator("plan");
  const { id: actionId, version, outcome } = page.action;
  return (
    <Card id="stands" title={t("page.stands")}>
      <p>
        <ActionStateBadge state={page.action.state} />
      </p>
      {outcome && (
        <div className="mt-3 max-w-text">
          <h3 className="text-sm text-muted">{t("card.cameOf")}</h3>
          <p className="wrap-anywhere whitespace-pre-line">{outcome}</p>
        </div>
      )}
      {can.setState && (
        <Words namespaces={formWords}>
          <PlanPanel
            systemSlug={systemSlug}
            prefix="state"
            offers={[
              {
                act: "setState",
                hidden: { actionId, version },
                fields: [
                  {
                    name: "state",
                    kind: "choice",
                    label: t("page.setState"),
                    options: actionStates.map((value) => ({
                      value,
                      label: t(`states.${value}`),
                    })),
                  },
                  {
                    ...{ name: "outcome", kind: "text", rows: 3 },
                    label: t("page.outcome"),
                    hint: t("page.outcomeHint"),
                    initial: outcome ? [outcome] : undefined,
                  },
                ],
                submit: t("page.saveState"),
                done: t("page.savedState"),
              },
            ]}
          />
        </Words>
      )}
    </Card>
  );
}

async function ChangeForm({ systemSlug, page, can }: Props) {
  const t = await getTranslator("plan");
  const { action, choices } = page;
  const fields = await listActionFields({
    choices: { ...choices, canAddOfSystem: can.addOfSystem },
    isPlaced: action.origin === "concern",
    ...{ isForFew: action.isForFew, action },
  });
  return (
    <Words namespaces={formWords}>
      <PlanPanel
        systemSlug={systemSlug}
        prefix="action"
        offers={[
          {
            act: "change",
            summary: t("page.edit"),
            hidden: { actionId: action.id, version: action.version },
            ...{ fields, submit: t("page.save"), done: t("page.saved") },
            variant: "secondary",
          },
        ]}
      />
    </Words>
  );
}
