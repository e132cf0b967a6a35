import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { OperatorLog } from "@/components/framework/operator/operator-log";
import { LookCard } from "@/components/systems/access/look-card";
import { ErasureCard } from "@/components/systems/operator/erasure-card";
import { FirstPlaceCard } from "@/components/systems/operator/first-place-card";
import { SuspensionCard } from "@/components/systems/operator/suspension-card";
import { SystemFacts } from "@/components/systems/operator/system-facts";
import { SystemHeader } from "@/components/systems/operator/system-header";
import { requireOperator } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { findSystem } from "@/lib/systems/queries/operator-systems";

type Props = { params: Promise<{ systemId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("installation");
  return { title: t("list.title") };
}

/** One system: its sizes, its first administrator, suspending it, and what operators did about it. */
export default async function OperatorSystemPage({ params }: Props) {
  const operator = await requireOperator();
  const { systemId } = await params;
  const isId = z.uuid().safeParse(systemId).success;
  const found = isId && (await findSystem(operator, systemId));
  if (!found) notFound();
  const { system, firstPlace, looksInUntil, acts } = found;
  const isNew = system.members === 0 && !system.suspendedAt;
  return (
    <>
      <SystemHeader title={system.name} />
      <div className="grid gap-6">
        {looksInUntil && !system.suspendedAt && (
          <LookCard systemSlug={system.slug} until={looksInUntil} />
        )}
        <SystemFacts system={system} />
        {isNew && <FirstPlaceCard systemId={system.id} place={firstPlace} />}
        <SuspensionCard
          system={system}
          contact={`${operator.name}, ${operator.email}`}
        />
        {system.suspendedAt && <ErasureCard system={system} />}
        <OperatorLog acts={acts} />
      </div>
    </>
  );
}
