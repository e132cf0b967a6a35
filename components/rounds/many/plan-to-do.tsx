import { BringCard } from "@/components/rounds/many/bring-card";
import { ChangeTable } from "@/components/rounds/many/change-table";
import { ConfirmCard } from "@/components/rounds/many/confirm-card";
import { LeftOutCard } from "@/components/rounds/many/left-out-card";
import { NextLinks } from "@/components/rounds/many/next-links";
import { ProblemCard } from "@/components/rounds/many/problem-card";
import type { PlanSayer } from "@/components/rounds/many/say-plan";
import { Watch } from "@/components/rounds/many/watch";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { readLimits } from "@/lib/core/spreadsheet/workbook";
import { useTranslator } from "@/lib/core/translator";
import type { ChangePlanPageView } from "@/lib/rounds/queries/change-plan-page";

type Props = {
  systemSlug: string;
  page: ChangePlanPageView;
  say: PlanSayer;
  at: number;
  address: string;
  to: { bring: string; score: string; sheet: string };
};

/** A plan that is not done: its problems, what it would change, or how far the work is. */
export function PlanToDo(props: Props) {
  const { systemSlug, page, say, at, address } = props;
  const t = useTranslator("many");
  const errors = useTranslator("errors");
  if (page.progress) return <AtWork page={page} address={address} />;
  if (page.problems.length > 0)
    return (
      <>
        <ProblemCard problems={page.problems} />
        {page.isOpen && (
          <BringCard
            action={props.to.bring}
            megabytes={readLimits.bytes / 1_000_000}
            title={t("sheet.bring.again")}
          />
        )}
      </>
    );
  const { changes, refused, conflicts, same } = page.plan;
  const failure = page.failure as Parameters<typeof errors>[0] | null;
  return (
    <>
      {page.isGivenUp && <Notice tone="warn">{t("givenUp")}</Notice>}
      {failure && (
        <Notice tone="warn">{t("failed", { why: errors(failure) })}</Notice>
      )}
      {changes.length + conflicts.length === 0 ? (
        <Notice title={t("none.title")}>
          <p>
            {page.askedCount === 0
              ? t("none.sheet")
              : t(refused.length > 0 ? "none.refused" : "none.same")}
          </p>
          <NextLinks to={props.to} />
        </Notice>
      ) : (
        <p className="max-w-text">{t("first")}</p>
      )}
      <ConfirmCard systemSlug={systemSlug} page={page} say={say} />
      {changes.length > 0 && (
        <Card
          id="changes"
          title={t("changes.title", { count: changes.length })}
          sub={same > 0 ? t("same", { count: same }) : undefined}
        >
          <ChangeTable
            caption={t("changes.caption")}
            changes={changes.map(({ asked, from }) => ({
              ...asked,
              from,
              to: asked.choice,
            }))}
            say={say}
            page={at}
            address={address}
          />
        </Card>
      )}
      <LeftOutCard
        leftOut={refused.map(({ asked, why }) => ({ ...asked, why }))}
        say={say}
      />
    </>
  );
}

function AtWork({ page, address }: Pick<Props, "page" | "address">) {
  const t = useTranslator("many");
  const text = t("working.done", {
    done: page.progress?.done ?? 0,
    total: page.askedCount,
  });
  return (
    <Card id="working" title={t("working.title")}>
      <p role="status" className="mb-2">
        {text}
      </p>
      <ProgressBar
        value={page.progress?.done ?? 0}
        max={page.askedCount}
        text={text}
      />
      <p className="mt-3 max-w-text text-muted">{t("working.leave")}</p>
      <noscript>
        <a href={address}>{t("working.again")}</a>
      </noscript>
      <Watch />
    </Card>
  );
}
