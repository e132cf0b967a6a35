import { notFound } from "next/navigation";
import { writeCompareCsv } from "@/components/progress/compare/write-compare-csv";
import { requireScope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import { readCompareSearch } from "@/lib/progress/compare-schema";
import { findComparison } from "@/lib/progress/queries/comparison";
import { viewComparison } from "@/lib/progress/view/comparison";

type Context = { params: Promise<{ system: string }> };

/** The changed rows as they are seen, as a file. */
export async function GET(request: Request, { params }: Context) {
  const scope = await requireScope((await params).system, "system:read");
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const search = readCompareSearch(given);
  const page = search && (await findComparison(scope, search.asked));
  if (!search || page?.compared.kind !== "two") notFound();
  const view = viewComparison(page.compared, search.filter);
  await recordExport(scope, { what: "compared_rounds", rows: view.shown });
  const body = await writeCompareCsv(page.compared, view);
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-changes.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
