import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BringCard } from "@/components/rounds/many/bring-card";
import { DownloadCard } from "@/components/rounds/many/download-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { formFileRefusals } from "@/lib/core/read-form-file";
import { readLimits } from "@/lib/core/spreadsheet/workbook";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import {
  findSheetPage,
  type SheetPageView,
} from "@/lib/rounds/queries/round-sheet";
import { createManyAddresses } from "@/lib/rounds/sheet/addresses";

type Props = {
  params: Promise<{ system: string; roundId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const searchSchema = z.object({
  refused: z
    .enum([...formFileRefusals, "failed"])
    .optional()
    .catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("many");
  return { title: t("sheet.title") };
}

/** A round's scores as a spreadsheet, there and back. */
export default async function SheetPage({ params, searchParams }: Props) {
  const { system, roundId } = await params;
  const scope = await requireScope(system, "system:read");
  const isId = z.uuid().safeParse(roundId).success;
  const page = isId ? await findSheetPage(scope, roundId) : null;
  if (!page) notFound();
  const { refused } = searchSchema.parse(await searchParams);
  const [t, pages, layout, format] = await Promise.all([
    getTranslator("many"),
    getTranslator("roundPages"),
    getTranslator("layout"),
    getFormatter(),
  ]);
  const { rounds, round: toRound } = createAddresses(scope.systemSlug);
  const to = createManyAddresses(scope.systemSlug, roundId);
  return (
    <>
      <PageHeader
        title={t("sheet.title")}
        sub={t("sheet.sub", { round: page.round.name })}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: pages("list.title"), href: rounds },
              { label: page.round.name, href: toRound(roundId) },
              { label: t("sheet.title") },
            ]}
          />
        }
      />
      <div className="grid gap-4">
        <DownloadCard
          page={page}
          systemName={scope.systemName}
          address={to.file}
        />
        {page.isOpen ? (
          <BringCard
            action={to.bring}
            megabytes={readLimits.bytes / 1_000_000}
            title={t("sheet.bring.title")}
            refused={refused}
          />
        ) : (
          <Card id="bring" title={t("sheet.bring.title")}>
            <p>{t("sheet.bring.closed")}</p>
          </Card>
        )}
        {page.plans.length > 0 && (
          <Card id="plans" title={t("sheet.plans.title")}>
            <ul>
              {page.plans.map((plan) => (
                <li
                  key={plan.id}
                  className="flex flex-wrap items-baseline gap-x-2 pb-1"
                >
                  <Link
                    href={to.plan(plan.id)}
                    prefetch={false}
                    className="inline-flex min-h-11 items-center wrap-anywhere"
                  >
                    {plan.fileName ?? t(`kinds.${plan.kind}`)}
                  </Link>
                  <span className="text-sm text-muted">
                    {format.dateTime(plan.createdAt, {
                      dateStyle: "medium",
                      timeStyle: "short",
                    })}
                    {" · "}
                    {t(`sheet.plans.${stateOf(plan)}`)}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}

function stateOf(plan: SheetPageView["plans"][number]) {
  if (plan.isUndone) return "undone";
  if (plan.appliedAt) return "done";
  return plan.askedCount === 0 ? "nothing" : "open";
}
