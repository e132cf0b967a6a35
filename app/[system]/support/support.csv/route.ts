import { nameSites } from "@/components/support/name-sites";
import { requireScope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { writeCsv } from "@/lib/progress/view/csv";
import { nameFramework } from "@/lib/progress/view/names";
import { readSupportFile } from "@/lib/support/queries/list";
import { toHours } from "@/lib/support/hours";
import { readSupportSearch } from "@/lib/support/rules/search";

type Context = { params: Promise<{ system: string }> };

const columns = [
  ...(["heldOn", "kind", "topic", "function", "hours", "giver"] as const),
  ...(["sites", "came", "together", "answers", "useful"] as const),
];

/** The list as it is filtered, as a file. */
export async function GET(request: Request, { params }: Context) {
  const scope = await requireScope((await params).system, "system:read");
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const [lines, framework, locale, t] = await Promise.all([
    readSupportFile(scope, readSupportSearch(given)),
    readFunctions(scope),
    getLocale(),
    getTranslator("support"),
  ]);
  const { functionNames } = nameFramework(framework, locale);
  const rows = await Promise.all(
    lines.map(async (line) => [
      line.heldOn,
      t(`kinds.${line.kind}`),
      line.title,
      functionNames[line.functionCode ?? ""] ?? "",
      toHours(line.minutes),
      line.giverName,
      await nameSites(line),
      line.came,
      t(`designs.${line.designedTogether}`),
      line.answers,
      line.useful,
    ]),
  );
  await recordExport(scope, { what: "support", rows: rows.length });
  const body = writeCsv([columns.map((name) => t(`columns.${name}`)), ...rows]);
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-support.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
