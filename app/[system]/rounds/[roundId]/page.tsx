import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { RoundPage } from "@/components/rounds/round/round-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import { findRoundPage } from "@/lib/rounds/queries/round-page";

type Props = { params: Promise<{ system: string; roundId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("common");
  return { title: t("round") };
}

/** A round: what it asks of whom, how far it is, and where to go on. */
export default async function RoundRoute({ params }: Props) {
  const { system, roundId } = await params;
  const scope = await requireScope(system, "system:read");
  const isId = z.uuid().safeParse(roundId).success;
  const found = isId ? await findRoundPage(scope, roundId) : null;
  if (!found) notFound();
  return (
    <RoundPage
      found={found}
      canRun={can(scope, "rounds:run")}
      to={createAddresses(scope.systemSlug)}
    />
  );
}
