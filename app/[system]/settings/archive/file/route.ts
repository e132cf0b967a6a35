import { Readable } from "node:stream";
import { z } from "zod";
import { runAction } from "@/lib/auth/action";
import { requireScope } from "@/lib/auth/scope";
import { downloadArchive } from "@/lib/systems/mutations/download-archive";

type Context = { params: Promise<{ system: string }> };

/** Everything as one file. No link leads here: a form is sent, since it is written down who has it. */
export async function POST(_request: Request, { params }: Context) {
  const { system } = await params;
  await requireScope(system, "settings:edit");
  const result = await runAction(
    system,
    {},
    { permission: "settings:edit", schema: z.object({}), run: downloadArchive },
  );
  if (result.status !== "ok") {
    const code = result.status === "error" ? result.code : "invalid";
    const why = code === "busy" ? "busy" : "failed";
    const Location = `/${system}/settings/archive?refused=${why}`;
    return new Response(null, { status: 303, headers: { Location } });
  }
  const { name, stream } = result.value;
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
