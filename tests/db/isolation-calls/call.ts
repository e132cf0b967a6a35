import type { Scope } from "@/lib/auth/scope";

type Call = (scope: Scope, ids: Record<string, string>, key: string) => unknown;

/** By the name of the query or mutation: one system's scope and another system's ids go in. */
export type Calls = Record<string, Call>;
