import { createSayMeasured } from "@/components/concerns/measures/say-measured";
import { requireScope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import { getTranslator } from "@/lib/core/translator";
import { readMeasures } from "@/lib/concerns/queries/measures";
import { type Spread, steps } from "@/lib/concerns/rules/measure";
import { writeCsv } from "@/lib/progress/view/csv";

type Context = { params: Promise<{ system: string }> };

const figures = ["median", "shortest", "longest", "number"] as const;

/** The figures behind the chart, as a file. */
export async function GET(_request: Request, { params }: Context) {
  const scope = await requireScope((await params).system, "system:read");
  const [{ measured }, say, t] = await Promise.all([
    readMeasures(scope),
    createSayMeasured(),
    getTranslator("concerns"),
  ]);
  const rows = measured.length;
  await recordExport(scope, { what: "concern_measures", rows });
  const body = writeCsv([
    [
      t("measures.quarter"),
      t("measures.raised"),
      ...steps.flatMap((step) =>
        figures.map((figure) =>
          t(`measures.${figure}`, { step: t(`measures.stepShort.${step}`) }),
        ),
      ),
    ],
    ...measured.map((one) => [
      say.quarter(one),
      one.raised,
      ...steps.flatMap((step) => listFigures(one.steps[step])),
    ]),
  ]);
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-concerns.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}

function listFigures(spread: Spread | null): (number | string)[] {
  if (!spread) return ["", "", "", ""];
  const round = (days: number) => Math.round(days * 10) / 10;
  return [
    round(spread.median),
    round(spread.shortest),
    round(spread.longest),
    spread.count,
  ];
}
