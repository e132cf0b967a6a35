import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { DataTable } from "@/components/tables/data-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { ListedRound } from "@/lib/rounds/queries/round-list";
import { RoundLinks } from "./round-links";
import { RoundStateBadge } from "./round-state-badge";
import { sayFocus } from "./say-focus";

type Props = {
  rounds: readonly ListedRound[];
  canRun: boolean;
  to: Addresses;
};

/** The rounds of a system, newest first; one is opened where none is open. */
export async function RoundsPage({ rounds, canRun, to }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("roundPages"),
    getDayFormatter("medium"),
  ]);
  const canOpen = canRun && rounds.every(({ state }) => state === "closed");
  const open = canOpen && (
    <ButtonLink href={to.newRound} variant="primary">
      {t("list.open")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("list.title")}
        sub={t("list.sub")}
        actions={
          <>
            {rounds.length > 1 && (
              <ButtonLink href={to.compare()} prefetch={false}>
                {t("list.compare")}
              </ButtonLink>
            )}
            {rounds.length > 0 && open}
          </>
        }
      />
      <DataTable
        caption={t("list.caption")}
        isCaptionHidden
        rows={rounds}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="clock" title={t("list.emptyTitle")} action={open}>
            {t(canOpen ? "list.empty" : "list.emptyWait")}
          </EmptyState>
        }
        columns={[
          {
            key: "round",
            header: t("list.round"),
            cell: ({ id, name, stageNumbers }) => (
              <>
                <Link href={to.round(id)} prefetch={false}>
                  {name}
                </Link>
                <span className="block text-sm font-normal text-muted">
                  {sayFocus(t, stageNumbers)}
                </span>
              </>
            ),
          },
          {
            key: "state",
            header: t("list.state"),
            cell: ({ state }) => <RoundStateBadge state={state} />,
          },
          {
            key: "days",
            header: t("list.days"),
            cell: ({ startsOn, endsOn, dueOn, closedOn }) => (
              <>
                {t("list.span", {
                  from: formatDay(startsOn),
                  to: formatDay(endsOn),
                })}
                <span className="block text-sm text-muted">
                  {closedOn
                    ? t("list.closed", { on: formatDay(closedOn) })
                    : t("list.due", { due: formatDay(dueOn) })}
                </span>
              </>
            ),
          },
          {
            key: "next",
            header: t("list.next"),
            cell: (round) => (
              <RoundLinks round={round} canRun={canRun} to={to} />
            ),
          },
        ]}
      />
    </>
  );
}
