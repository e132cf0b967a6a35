import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { ClosingHead } from "@/components/progress/closing/closing-head";
import { ClosingRows } from "@/components/progress/closing/closing-rows";
import { ClosingSites } from "@/components/progress/closing/closing-sites";
import { ClosingStages } from "@/components/progress/closing/closing-stages";
import { PrintButton } from "@/components/progress/print-button";
import { getDayFormatter } from "@/components/progress/teller";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { writeCompareSearch } from "@/lib/progress/compare-schema";
import { findClosing } from "@/lib/progress/queries/closing";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  params: Promise<{ system: string; roundId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const askedSchema = z.object({
  roundId: z.uuid(),
  number: z.coerce.number().int().min(1).max(10_000).nullable(),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("review");
  return { title: t("closings.title") };
}

/** A closing as it was, from what it kept alone, in the words of its framework version. */
export default async function ClosingRoute({ params, searchParams }: Props) {
  const { system, roundId } = await params;
  const scope = await requireScope(system, "system:read");
  const { number = null } = await searchParams;
  const asked = askedSchema.safeParse({ roundId, number });
  const closing = asked.success
    ? await findClosing(scope, asked.data.roundId, asked.data.number)
    : null;
  if (!closing) notFound();
  const [t, common, compare, formatDay] = await Promise.all([
    getTranslator("story"),
    getTranslator("common"),
    getTranslator("compare"),
    getDayFormatter(),
  ]);
  const { framework, headline, verdicts, rows, sites } = closing;
  const to = createAddresses(scope.systemSlug);
  const compared = `${roundId}.${closing.number}`;
  const sub = t("closing.sub", {
    number: closing.number,
    total: closing.numbers.length,
    on: formatDay(closing.closedOn),
    name: headline.round.closedBy,
  });
  return (
    <>
      <PageHeader
        title={t("closing.title", { round: headline.round.name })}
        sub={`${sub} ${t("closing.kept")}`}
        isSerif
        actions={
          <>
            <ButtonLink
              href={to.compare(writeCompareSearch({ to: compared }))}
              prefetch={false}
            >
              {compare("linkRound")}
            </ButtonLink>
            <PrintButton text={common("print")} />
          </>
        }
      />
      <div className="grid gap-4">
        <ClosingHead closing={closing} roundId={roundId} to={to} />
        <ClosingStages framework={framework} verdicts={verdicts} />
        <ClosingSites sites={sites} hasHiddenSites={closing.hasHiddenSites} />
        <ClosingRows framework={framework} headline={headline} rows={rows} />
      </div>
      <FrameworkCredit
        credit={framework.credit}
        version={framework.version}
        hasOwnRows={headline.localRows.length > 0}
      />
    </>
  );
}
