import { createRemarks } from "@/components/progress/story/path-card";
import { requireScope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import { getTranslator } from "@/lib/core/translator";
import { pointOfToday } from "@/lib/progress/queries/stage-path";
import { readStoryPage } from "@/lib/progress/queries/story";
import { writeCsv } from "@/lib/progress/view/csv";

type Context = { params: Promise<{ system: string }> };

/** The path through the stages as a file: one line a closing, then today. */
export async function GET(_request: Request, { params }: Context) {
  const scope = await requireScope((await params).system, "system:read");
  const [{ headline, closed }, t, sayRemarks] = await Promise.all([
    readStoryPage(scope, 1),
    getTranslator("trends"),
    createRemarks(),
  ]);
  const head = (["point", "on", "working", "reached", "remarks"] as const).map(
    (column) => t(`path.${column}`),
  );
  const today = { ...pointOfToday(headline), name: t("path.today") };
  const lines = [...closed, today].map((point) => [
    point.name,
    point.on,
    point.workingStage,
    point.highest ?? "",
    sayRemarks(point).join("; "),
  ]);
  await recordExport(scope, { what: "path", rows: lines.length });
  return new Response(writeCsv([head, ...lines]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-path.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
