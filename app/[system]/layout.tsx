import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SystemShell } from "@/components/systems/system-shell";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { findOpenRound } from "@/lib/rounds/queries/rounds";

type Props = { params: Promise<{ system: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const scope = await requireScope((await params).system, "system:read");
  return {
    title: { default: scope.systemName, template: `%s · ${scope.systemName}` },
  };
}

/** The frame only: every page and action below asks the gate itself. */
export default async function SystemLayout({ params, children }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const round = await findOpenRound(scope);
  return (
    <SystemShell
      system={{
        slug: scope.systemSlug,
        name: scope.systemName,
        isSample: scope.isSample,
      }}
      person={{
        id: scope.personId,
        name: scope.personName,
        role: scope.role,
        canSet: can(scope, "settings:edit"),
        canEditRows: can(scope, "rows:edit"),
        newNotices: scope.newNotices,
        canEditMembers: can(scope, "members:edit"),
      }}
      roundName={round?.name}
      looksInUntil={scope.looksInUntil}
    >
      {children}
    </SystemShell>
  );
}
