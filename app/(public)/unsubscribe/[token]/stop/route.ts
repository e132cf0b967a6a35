import { notFound } from "next/navigation";
import { unsubscribe } from "@/lib/notices/mutations/choose-mail";

type Context = { params: Promise<{ token: string }> };

/**
 * Stops mails like the one that carries this address, for whoever holds it:
 * a mail program that posts here by itself (RFC 8058), which follows no
 * redirect, or the button of the page beside.
 */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  const form = await request.formData().catch(() => new FormData());
  if (!(await unsubscribe(token))) notFound();
  return form.get("List-Unsubscribe") === "One-Click"
    ? new Response("OK")
    : seePage(token);
}

/** A reader, or a scanner of links, changes nothing by looking. */
export async function GET(_: Request, { params }: Context) {
  return seePage((await params).token);
}

function seePage(token: string) {
  return new Response(null, {
    status: 303,
    headers: { Location: `/unsubscribe/${encodeURIComponent(token)}` },
  });
}
