import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import type { FrameworkView } from "../schema/views";
import { getSystemFramework } from "./system-framework";

/** The framework a system works with, its own rows among it: what the guide tells. */
export function readGuide(scope: Scope): Promise<FrameworkView> {
  return withSystem(scope, (tx) => getSystemFramework(tx, scope));
}
