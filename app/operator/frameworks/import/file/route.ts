import { notFound } from "next/navigation";
import { runOperatorAction } from "@/lib/auth/operator-action";
import { findPerson } from "@/lib/auth/scope";
import { readFormFile } from "@/lib/core/read-form-file";
import { frameworkFileMegabytes } from "@/lib/framework/files/read-file";
import { bringIn } from "@/lib/framework/mutations/upload";
import { importAddress, toUpload } from "@/lib/framework/operator/addresses";
import { bringInSchema } from "@/lib/framework/operator/schema";

/**
 * Takes the form with the file. No action, since those take small forms only;
 * who may not is sent away before anything is read.
 */
export async function POST(request: Request) {
  const person = await findPerson();
  if (!person) return goTo("/sign-in");
  if (!person.isOperator) notFound();
  const most = frameworkFileMegabytes * 1_000_000;
  const file = await readFormFile(request, "file", most);
  if (file.status === "refused")
    return goTo(`${importAddress}?refused=${file.reason}`);
  const { name, bytes } = file;
  const result = await runOperatorAction(
    { name, bytes },
    { schema: bringInSchema, run: bringIn },
  );
  if (result.status === "ok") return goTo(toUpload(result.value.uploadId));
  return goTo(`${importAddress}?refused=failed`);
}

function goTo(address: string) {
  return new Response(null, { status: 303, headers: { Location: address } });
}
