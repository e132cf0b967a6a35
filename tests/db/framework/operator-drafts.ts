import type { Operator } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { writeFramework } from "@/lib/framework/files/write-file";
import { keepDraft } from "@/lib/framework/mutations/draft";
import { bringIn } from "@/lib/framework/mutations/upload";
import { findUpload } from "@/lib/framework/queries/drafts";
import { readFrameworks } from "@/lib/framework/queries/operator-versions";
import { readVersionChoices } from "@/lib/framework/queries/versions";
import type { Framework } from "@/lib/framework/schema";
import { scopeOf } from "../../support/seeded";

/** Brings a framework in as a file of this kind, as an operator does; what was set aside. */
export async function bring(
  operator: Operator,
  framework: Framework,
  kind: "yaml" | "json" | "xlsx",
) {
  const bytes = await writeFramework(framework, kind);
  const { uploadId } = await bringIn(operator, { name: `next.${kind}`, bytes });
  return { uploadId, upload: await findUpload(operator, uploadId) };
}

/** Keeps a framework as a draft. */
export async function keep(operator: Operator, framework: Framework) {
  const { uploadId } = await bring(operator, framework, "json");
  return keepDraft(operator, { uploadId });
}

/** The versions that a system may move to. */
export async function offeredTo(system: string) {
  const scope = await scopeOf("Peter Novak", system);
  const { versions } = await withSystem(scope, (tx) =>
    readVersionChoices(tx, scope),
  );
  return versions.map(({ version }) => version);
}

/** What operators did with a version, newest first. */
export async function actsOf(operator: Operator, version: string) {
  const { acts } = await readFrameworks(operator);
  return acts.filter(({ about }) => about.version === version);
}
