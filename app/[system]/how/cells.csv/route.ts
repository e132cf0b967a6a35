import { z } from "zod";
import { requireScope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { readHome } from "@/lib/progress/queries/read-home";
import { writeCsv } from "@/lib/progress/view/csv";
import { viewHome } from "@/lib/progress/view/home";

type Context = { params: Promise<{ system: string }> };

const stageSchema = z.coerce.number().int().optional().catch(undefined);

/** The function x level table of a stage as a file: one line a field. */
export async function GET(request: Request, { params }: Context) {
  const scope = await requireScope((await params).system, "system:read");
  const wanted = new URL(request.url).searchParams.get("stage") ?? undefined;
  const [data, locale, t, common] = await Promise.all([
    readHome(scope, stageSchema.parse(wanted)),
    getLocale(),
    getTranslator("progress"),
    getTranslator("common"),
  ]);
  const { cells, names } = viewHome(data, locale);
  const lines = cells.flatMap(({ functionCode, cells: ofFunction }) =>
    ofFunction.flatMap((cell) =>
      cell.kind === "none"
        ? []
        : [
            [
              names.functionNames[functionCode] ?? functionCode,
              common(`levels.${cell.level}`),
              cell.applicable,
              cell.scored,
              cell.met,
              cell.median ?? "",
              ...cell.distribution,
              cell.gained ?? "",
            ],
          ],
    ),
  );
  const head = [
    common("function"),
    common("level"),
    t("cells.rows"),
    t("cells.rowsScored"),
    t("cells.rowsMet"),
    t("cells.medianScore"),
    "0",
    "1",
    "2",
    "3",
    t("cells.changeMet"),
  ];
  await recordExport(scope, { what: "cells", rows: lines.length });
  return new Response(writeCsv([head, ...lines]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-functions.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
