import { notFound } from "next/navigation";
import { z } from "zod";
import { requireScope } from "@/lib/auth/scope";
import { openFile } from "@/lib/files/queries/open-file";
import { listFileHeaders } from "@/lib/files/rules/file-headers";
import { findEvidenceFile } from "@/lib/rounds/queries/evidence-file";

type Context = { params: Promise<{ system: string; fileId: string }> };

/** A file behind a row that the reader may see, to be saved and never shown as a page. */
export async function GET(_: Request, context: Context) {
  const { file, systemId } = await readFile(context);
  const bytes = await openFile({ systemId, fileId: file.id });
  if (!bytes) notFound();
  return new Response(bytes, { headers: listFileHeaders(file) });
}

export async function HEAD(_: Request, context: Context) {
  const { file } = await readFile(context);
  return new Response(null, { headers: listFileHeaders(file) });
}

async function readFile({ params }: Context) {
  const { system, fileId } = await params;
  const scope = await requireScope(system, "system:read");
  const id = z.uuid().safeParse(fileId);
  const file = id.success && (await findEvidenceFile(scope, id.data));
  return file ? { file, systemId: scope.systemId } : notFound();
}
