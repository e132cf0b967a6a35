import { notFound } from "next/navigation";
import { z } from "zod";
import { requireOperator } from "@/lib/auth/scope";
import {
  frameworkFileKinds,
  frameworkMediaTypes,
  writeFramework,
} from "@/lib/framework/files/write-file";
import { findPublished } from "@/lib/framework/queries/operator-versions";

type Context = { params: Promise<{ versionId: string }> };

const askedSchema = z.object({
  versionId: z.uuid(),
  as: z.enum(frameworkFileKinds).default("yaml"),
});

/** A published version as a file of the format. */
export async function GET(request: Request, { params }: Context) {
  const operator = await requireOperator();
  const as = new URL(request.url).searchParams.get("as") ?? undefined;
  const asked = askedSchema.safeParse({ ...(await params), as });
  if (!asked.success) notFound();
  const framework = await findPublished(operator, asked.data.versionId);
  if (!framework) notFound();
  const kind = asked.data.as;
  const name = `${framework.code}-${framework.version}.${kind}`;
  const bytes = await writeFramework(framework, kind);
  return new Response(bytes.slice().buffer, {
    headers: {
      "Content-Type": frameworkMediaTypes[kind],
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
