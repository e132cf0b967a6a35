import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { getFramework } from "@/lib/framework/queries/framework";
import type { FrameworkView } from "@/lib/framework/schema/views";

/** The framework whose functions name what concerns are about; read once for the life of the process. */
export function readFunctions(scope: Scope): Promise<FrameworkView> {
  return readSystem(scope, (tx) => getFramework(tx, scope.frameworkVersionId));
}
