import { randomUUID } from "node:crypto";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { listActionFields } from "@/components/plans/form/action-fields";
import { PlanPanel } from "@/components/plans/form/plan-panel";
import { ActionList } from "@/components/plans/list/action-list";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { today } from "@/lib/core/clock";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { MeetingView } from "@/lib/meetings/queries/meeting";
import type { ActionLine } from "@/lib/plans/queries/lines";
import type { NewAction } from "@/lib/plans/queries/new-action";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  meeting: MeetingView;
  actions: readonly ActionLine[];
  newAction: NewAction | null;
  to: Addresses;
};

/** What is to be done now: on a screen as the plan shows it, on paper as a table. */
export function MeetingActions(props: Props) {
  const { actions, newAction, to } = props;
  const t = useTranslator("meetings");
  return (
    <Card
      id="actions"
      title={t("page.actions")}
      className="print:break-inside-auto! print:border-0 print:p-0!"
    >
      {actions.length === 0 ? (
        <p className="text-muted">{t("page.noActions")}</p>
      ) : (
        <>
          <div className="print:hidden">
            <ActionList lines={actions} today={today()} to={to} isInside />
          </div>
          <Table actions={actions} />
        </>
      )}
      {newAction && <AddForm {...props} newAction={newAction} />}
    </Card>
  );
}

async function Table({ actions }: Pick<Props, "actions">) {
  const [t, plan, formatDay] = await Promise.all([
    getTranslator("meetings"),
    getTranslator("plan"),
    getDayFormatter("medium"),
  ]);
  const columns = ["what", "who", "dueOn", "state"] as const;
  return (
    <table className="hidden w-full border-collapse print:table">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className="border-b p-1 text-left">
              {t(`page.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map((line) => (
          <tr key={line.id} className="break-inside-avoid align-top">
            <td className="border-b p-1">{line.title}</td>
            <td className="border-b p-1">{line.ownerName}</td>
            <td className="border-b p-1">{formatDay(line.dueOn)}</td>
            <td className="border-b p-1">{plan(`states.${line.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function AddForm({
  systemSlug,
  meeting,
  newAction,
}: Props & { newAction: NewAction }) {
  const t = await getTranslator("meetings");
  const plan = await getTranslator("plan");
  const { sites, canAddOfSystem } = newAction;
  const [only] = sites;
  const isOfOne = !canAddOfSystem && sites.length === 1 && only;
  const fields = await listActionFields({
    choices: newAction,
    isPlaced: Boolean(isOfOne),
    ...{ isForFew: false, siteId: meeting.siteId },
  });
  return (
    <Words namespaces={formWords}>
      <PlanPanel
        systemSlug={systemSlug}
        prefix="add"
        offers={[
          {
            act: "add",
            summary: t("page.addAction"),
            hidden: {
              ...{ origin: "meeting", about: meeting.id, key: randomUUID() },
              ...(isOfOne ? { site: only.id } : {}),
            },
            ...{ fields, submit: plan("new.submit") },
            done: t("page.actionAdded"),
          },
        ]}
      />
    </Words>
  );
}
