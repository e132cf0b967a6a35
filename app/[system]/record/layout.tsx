import type { ReactNode } from "react";
import { requireScope } from "@/lib/auth/scope";

type Props = { params: Promise<{ system: string }>; children: ReactNode };

/** Above the loading state, so that a refusal is still the answer's status. No lock: the page and the file ask the gate themselves. */
export default async function RecordLayout({ params, children }: Props) {
  await requireScope((await params).system, "record:read");
  return children;
}
