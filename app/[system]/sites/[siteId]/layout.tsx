import type { ReactNode } from "react";
import { requireScope } from "@/lib/auth/scope";
import { getSiteOrNotFound } from "./get-site-or-not-found";

type Props = {
  params: Promise<{ system: string; siteId: string }>;
  children: ReactNode;
};

/** Above the loading state, so that "not found" is still the answer's status. No lock: every page asks the gate itself. */
export default async function SiteLayout({ params, children }: Props) {
  const { system, siteId } = await params;
  const scope = await requireScope(system, "system:read");
  await getSiteOrNotFound(scope, siteId);
  return children;
}
