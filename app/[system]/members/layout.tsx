import type { ReactNode } from "react";
import { requireScope } from "@/lib/auth/scope";

type Props = { params: Promise<{ system: string }>; children: ReactNode };

/** Above the loading state, so that a refusal is still the answer's status. No lock: every page asks the gate itself. */
export default async function MembersLayout({ params, children }: Props) {
  await requireScope((await params).system, "members:edit");
  return children;
}
