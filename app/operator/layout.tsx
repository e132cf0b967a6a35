import type { Metadata } from "next";
import type { ReactNode } from "react";
import { OperatorShell } from "@/components/framework/operator/operator-shell";
import { requireOperator } from "@/lib/auth/scope";

export const metadata: Metadata = { robots: { index: false } };

/** The frame only: every page and action below asks the gate itself. */
export default async function OperatorLayout({
  children,
}: {
  children: ReactNode;
}) {
  const { personId, name } = await requireOperator();
  return (
    <OperatorShell person={{ id: personId, name }}>{children}</OperatorShell>
  );
}
