import { createSayLine } from "@/components/sites/say-line";
import { requireScope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import { getTranslator } from "@/lib/core/translator";
import { writeCsv } from "@/lib/progress/view/csv";
import { readSitesPage } from "../read-sites-page";

type Context = { params: Promise<{ system: string }> };

const columns = [
  "status",
  "cohort",
  "gradeSpan",
  "coordinators",
  "scored",
  "stage",
  "activity",
] as const;

/** The list as it is seen, as a file. */
export async function GET(request: Request, { params }: Context) {
  const scope = await requireScope((await params).system, "system:read");
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const [{ lines }, say, t] = await Promise.all([
    readSitesPage(scope, given),
    createSayLine(),
    getTranslator("sites"),
  ]);
  await recordExport(scope, { what: "sites", rows: lines.length });
  const body = writeCsv([
    ["name" as const, ...columns].map((column) => t(`columns.${column}`)),
    ...lines.map((line) => [
      line.entry.name,
      ...columns.map((column) => say[column](line)),
    ]),
  ]);
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-sites.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
