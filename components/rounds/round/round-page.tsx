import { PrintButton } from "@/components/progress/print-button";
import { getDayFormatter } from "@/components/progress/teller";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { RoundPage as Found } from "@/lib/rounds/queries/round-page";
import { RoundStateBadge } from "../list/round-state-badge";
import { FactsCard } from "./facts-card";
import { MissingCard } from "./missing-card";
import { PeopleCard } from "./people-card";
import { ProgressCard } from "./progress-card";
import { SitesCard } from "./sites-card";

type Props = { found: Found; canRun: boolean; to: Addresses };

/** One round, whole: what it asks, how far it is, what is missing, who is asked. */
export async function RoundPage({ found, canRun, to }: Props) {
  const { round, state } = found;
  const [t, common, layout, formatDay] = await Promise.all([
    getTranslator("roundPages"),
    getTranslator("common"),
    getTranslator("layout"),
    getDayFormatter(),
  ]);
  const sub = t("page.sub", {
    from: formatDay(round.startsOn),
    to: formatDay(round.endsOn),
    due: formatDay(round.dueOn),
  });
  const opened = t("page.opened", {
    on: formatDay(found.openedOn),
    name: found.openedBy,
  });
  return (
    <>
      <PageHeader
        title={round.name}
        badge={<RoundStateBadge state={state} />}
        sub={`${sub} ${round.isClosed ? t("page.closed") : opened}`}
        actions={<PrintButton text={common("print")} />}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("list.title"), href: to.rounds },
              { label: round.name },
            ]}
          />
        }
      />
      <div className="grid gap-4">
        <FactsCard found={found} canRun={canRun} to={to} />
        <div className="grid gap-4 lg:grid-cols-[3fr_2fr] lg:items-start">
          <ProgressCard found={found} />
          {round.isOpen && <MissingCard found={found} />}
        </div>
        <PeopleCard found={found} />
        <SitesCard found={found} to={to} />
      </div>
    </>
  );
}
