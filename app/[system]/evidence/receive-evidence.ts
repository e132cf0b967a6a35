import "server-only";
import { runAction } from "@/lib/auth/action";
import { AppError, type ActionResult } from "@/lib/core/result";
import { logError } from "@/lib/core/log";
import { readUpload } from "@/lib/files/upload/read-upload";
import { addFileEvidence } from "@/lib/rounds/mutations/evidence-file";
import { addFileSchema } from "@/lib/rounds/schema/evidence";

type Added = Awaited<ReturnType<typeof addFileEvidence>>;
export type Received = {
  result: ActionResult<Added>;
  fields: Record<string, string>;
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
    return { result: { status: "error", code: upload }, fields: {} };
  }
  const { file, fields } = upload;
  if (!file) {
    return { result: { status: "fields", fields: noFile }, fields };
  }
  const result = await runAction(system, fields, {
    permission: "system:read",
    schema: addFileSchema,
    run: (scope, input) => addFileEvidence(scope, input, file),
  });
  return { result, fields };
}

const noFile = { file: "required" };
