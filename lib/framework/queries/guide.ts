import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { FrameworkView } from "../schema/views";
import { getSystemFramework } from "./system-framework";

/** The framework a system works with, its own rows among it: what the guide tells. */
export function readGuide(scope: Scope): Promise<FrameworkView> {
  return readSystem(scope, (tx) => getSystemFramework(tx, scope));
}
