import "server-only";

export type FormFile =
  | { status: "ok"; name: string; bytes: Uint8Array }
  | { status: "refused"; reason: FormFileRefusal };

export const formFileRefusals = ["no_file", "too_large", "broken"] as const;
export type FormFileRefusal = (typeof formFileRefusals)[number];

/** What the other parts of such a form may weigh. */
const slack = 64 * 1024;

class TooLarge extends Error {}

/**
 * The small file that a form brings under `field`, whole. A form that says it
 * is too large is not read, and one that turns out so no further than that.
 */
export async function readFormFile(
  request: Request,
  field: string,
  mostBytes: number,
): Promise<FormFile> {
  const refuse = (reason: FormFileRefusal) => ({
    status: "refused" as const,
    reason,
  });
  const most = mostBytes + slack;
  if (Number(request.headers.get("content-length") ?? 0) > most)
    return refuse("too_large");
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type) || !request.body)
    return refuse("no_file");
  try {
    const body = request.body.pipeThrough(countBytes(most));
    const headers = { "content-type": type };
    const form = await new Response(body, { headers }).formData();
    const file = form.get(field);
    if (!(file instanceof File) || (file.name === "" && file.size === 0))
      return refuse("no_file");
    if (file.size > mostBytes) return refuse("too_large");
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { status: "ok", name: file.name, bytes };
  } catch (error) {
    return refuse(isTooLarge(error) ? "too_large" : "broken");
  }
}

function countBytes(most: number) {
  let count = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      count += chunk.byteLength;
      if (count > most) controller.error(new TooLarge());
      else controller.enqueue(chunk);
    },
  });
}

function isTooLarge(error: unknown) {
  if (error instanceof TooLarge) return true;
  return error instanceof Error && error.cause instanceof TooLarge;
}
