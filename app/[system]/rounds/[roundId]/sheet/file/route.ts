import { notFound } from "next/navigation";
import { z } from "zod";
import { requireScope } from "@/lib/auth/scope";
import { getLocale } from "@/lib/core/translator";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { recordExport } from "@/lib/events/mutations/export";
import { findRoundSheet } from "@/lib/rounds/queries/round-sheet";
import { sheetPartSchema } from "@/lib/rounds/schema/sheet";
import { drawRoundSheet } from "@/lib/rounds/sheet/write-round-sheet";
import { readSheetWords } from "./read-sheet-words";

type Context = { params: Promise<{ system: string; roundId: string }> };

/** A round's scores, or a part of them, as an Excel file. */
export async function GET(request: Request, { params }: Context) {
  const { system, roundId } = await params;
  const scope = await requireScope(system, "system:read");
  const asked = z
    .object({ roundId: z.uuid(), part: sheetPartSchema })
    .safeParse({
      roundId,
      part: new URL(request.url).searchParams.get("part"),
    });
  if (!asked.success) notFound();
  const locale = await getLocale();
  const sheet = await findRoundSheet(scope, { ...asked.data, locale });
  if (!sheet) notFound();
  const words = await readSheetWords(scope, sheet.scale);
  const bytes = await writeWorkbook(drawRoundSheet(sheet, words));
  await recordExport(scope, { what: "scores", rows: sheet.rows.length });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type":
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-scores.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
