import { notFound } from "next/navigation";
import { z } from "zod";
import { runAction } from "@/lib/auth/action";
import { requireScope } from "@/lib/auth/scope";
import { readFormFile } from "@/lib/core/read-form-file";
import { readLimits } from "@/lib/core/spreadsheet/workbook";
import { sheetFileSchema } from "@/lib/rounds/changes-input";
import { bringInSheet } from "@/lib/rounds/mutations/bring-in-sheet";
import { createManyAddresses } from "@/lib/rounds/sheet/addresses";

type Context = { params: Promise<{ system: string; roundId: string }> };

/**
 * Takes the form with the file. No action, since those take small forms only;
 * who may not is sent away before anything is read.
 */
export async function POST(request: Request, { params }: Context) {
  const { system, roundId } = await params;
  await requireScope(system, "system:read");
  if (!z.uuid().safeParse(roundId).success) notFound();
  const to = createManyAddresses(system, roundId);
  const file = await readFormFile(request, "file", readLimits.bytes);
  if (file.status === "refused")
    return goTo(`${to.sheet}?refused=${file.reason}`);
  const { name, bytes } = file;
  const result = await runAction(
    system,
    { roundId, name, bytes },
    { permission: "system:read", schema: sheetFileSchema, run: bringInSheet },
  );
  if (result.status === "ok") return goTo(to.plan(result.value.planId));
  return goTo(`${to.sheet}?refused=failed`);
}

function goTo(address: string) {
  return new Response(null, { status: 303, headers: { Location: address } });
}
