import type { Metadata } from "next";
import { RoundsPage } from "@/components/rounds/list/rounds-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import { listRounds } from "@/lib/rounds/queries/round-list";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("roundPages");
  return { title: t("list.title") };
}

/** Every round: in what state it is, and what comes next. */
export default async function RoundsRoute({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  return (
    <RoundsPage
      rounds={await listRounds(scope)}
      canRun={can(scope, "rounds:run")}
      to={createAddresses(scope.systemSlug)}
    />
  );
}
