import { notFound } from "next/navigation";
import { writeSitesCsv } from "@/components/progress/side-by-side/write-sites-csv";
import { requireScope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import { readSitesSearch } from "@/lib/progress/compare-sites-schema";
import { findSiteComparison } from "@/lib/progress/queries/site-comparison";

type Context = { params: Promise<{ system: string }> };

/** The sites side by side as a file. */
export async function GET(request: Request, { params }: Context) {
  const scope = await requireScope((await params).system, "system:read");
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const search = readSitesSearch(given);
  const page = search && (await findSiteComparison(scope, search));
  if (!page?.compared) notFound();
  const rows = page.compared.rows.length;
  await recordExport(scope, { what: "compared_sites", rows });
  const body = await writeSitesCsv(page, page.compared);
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-side-by-side.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
