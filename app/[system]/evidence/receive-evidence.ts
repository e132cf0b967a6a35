import "server-only";
import { runAction } from "@/lib/auth/action";
import { AppError, type ActionResult } from "@/lib/core/result";
import { logError } from "@/lib/core/log";
import { mostFileBytes } from "@/lib/files/schema";
import { readUpload } from "@/lib/files/upload/read-upload";
import { addFileEvidence } from "@/lib/rounds/mutations/evidence-file";
import { addFileSchema } from "@/lib/rounds/schema/evidence";

type Added = Awaited<ReturnType<typeof addFileEvidence>>;
export type Received = {
  result: ActionResult<Added>;
  fields: Record<string, string>;
  /** More is on its way than may be waited for. */
  isCutShort: boolean;
};

/** Reads what comes before the file, goes through the gate of every write, and only then reads the file. */
export async function receiveEvidence(
  request: Request,
  system: string,
): Promise<Received> {
  const upload = await readUpload(request).catch((error: unknown) => {
    if (error instanceof AppError) return error.code;
    logError(error);
    return "unexpected" as const;
  });
  if (typeof upload === "string") {
    const result = { status: "error", code: upload } as const;
    return { result, fields: {}, isCutShort: !isBearable(request) };
  }
  const { file, fields, passBy } = upload;
  if (!file) {
    const result = { status: "fields", fields: noFile } as const;
    return { result, fields, isCutShort: false };
  }
  const result = await runAction(system, fields, {
    permission: "system:read",
    schema: addFileSchema,
    run: (scope, input) => addFileEvidence(scope, input, file),
  });
  return { result, fields, isCutShort: result.status !== "ok" && !passBy() };
}

const noFile = { file: "required" };

// Node lets a body that nobody reads pass by; a little too large is a mistake, more is not ours to take.
function isBearable(request: Request) {
  const length = Number(request.headers.get("content-length") ?? 0);
  return length > 0 && length < 3 * mostFileBytes;
}
