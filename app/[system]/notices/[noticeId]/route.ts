import { notFound } from "next/navigation";
import { z } from "zod";
import { requireScope } from "@/lib/auth/scope";
import { openNotice } from "@/lib/notices/mutations/read";

type Context = { params: Promise<{ system: string; noticeId: string }> };

/**
 * Opens what a notice is about and marks it read: one address for the list and
 * for mails. Reading it twice, or a browser fetching it ahead, harms nothing.
 */
export async function GET(_: Request, { params }: Context) {
  const { system, noticeId } = await params;
  const scope = await requireScope(system, "system:read");
  const id = z.uuid().safeParse(noticeId);
  const path = id.success ? await openNotice(scope, id.data) : null;
  if (path === null) notFound();
  return new Response(null, {
    status: 303,
    headers: {
      Location: `/${scope.systemSlug}${path}`,
      "Cache-Control": "no-store",
    },
  });
}
