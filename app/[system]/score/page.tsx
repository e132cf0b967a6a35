import type { Metadata } from "next";
import { ScorePage } from "@/components/rounds/score-page";
import { requireScope } from "@/lib/auth/scope";
import { can } from "@/lib/auth/roles";
import { getTranslator } from "@/lib/core/translator";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { NoRound } from "@/components/rounds/no-round";
import { readScorePage } from "./read-score-page";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("rounds");
  return { title: t("title") };
}

/** Where people score the rubric: one address, three views over one list. */
export default async function Page({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const round = await findOpenRound(scope);
  if (!round) {
    return (
      <NoRound
        personId={scope.personId}
        systemSlug={scope.systemSlug}
        canOpen={can(scope, "rounds:run")}
      />
    );
  }
  const page = await readScorePage(scope, round, await searchParams);
  return <ScorePage {...page} />;
}
