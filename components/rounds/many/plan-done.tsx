import { ChangeTable } from "@/components/rounds/many/change-table";
import { LeftOutCard } from "@/components/rounds/many/left-out-card";
import { NextLinks } from "@/components/rounds/many/next-links";
import type { PlanSayer } from "@/components/rounds/many/say-plan";
import { UndoCard } from "@/components/rounds/many/undo-card";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { ChangePlanPageView } from "@/lib/rounds/queries/change-plan-page";
import type { Outcome } from "@/lib/rounds/schema/changes";

type Props = {
  systemSlug: string;
  page: ChangePlanPageView;
  outcome: Outcome;
  say: PlanSayer;
  at: number;
  address: string;
  to: { score: string; sheet: string; plan: (planId: string) => string };
};

/** What a plan did, what it left out, and the way to undo it. */
export async function PlanDone(props: Props) {
  const { systemSlug, page, outcome, say, at, address } = props;
  const [t, format] = await Promise.all([
    getTranslator("many"),
    getFormatter(),
  ]);
  const { undoneBy } = page;
  const count = outcome.done.length;
  const isUndo = page.kind === "undo";
  return (
    <>
      <Notice
        tone={count > 0 && !undoneBy ? "ok" : "info"}
        title={
          undoneBy
            ? t("done.wasUndone")
            : t(isUndo ? "done.undone" : "done.title", { count })
        }
      >
        {undoneBy && (
          <p>
            {t("done.undoneAt", {
              date: format.dateTime(undoneBy.at, {
                dateStyle: "medium",
                timeStyle: "short",
              }),
            })}
          </p>
        )}
        <NextLinks
          to={props.to}
          undo={undoneBy ? props.to.plan(undoneBy.planId) : undefined}
        />
      </Notice>
      <LeftOutCard leftOut={outcome.leftOut} say={say} />
      {count > 0 && (
        <Card id="done" title={t("done.caption")}>
          <ChangeTable
            caption={t("done.caption")}
            changes={outcome.done.map((one) => ({
              ...one,
              line: null,
            }))}
            say={say}
            page={at}
            address={address}
          />
        </Card>
      )}
      <UndoCard systemSlug={systemSlug} page={page} />
    </>
  );
}
