import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Words } from "@/components/layout/words";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { LastCard } from "@/components/rounds/many/last-card";
import { SectionCard } from "@/components/rounds/many/section-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { isSameChoice, noChoice } from "@/lib/rounds/queue/change";
import { sayAgain } from "@/lib/rounds/queue/row-view";
import { readScorePage } from "../read-score-page";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("many");
  return { title: t("title") };
}

/** What can be said of many rows of one subject and stage at once. */
export default async function ManyPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const round = await findOpenRound(scope);
  if (!round) redirect(`/${scope.systemSlug}/score`);
  const { subject, stage: asked } = await searchParams;
  const page = await readScorePage(scope, round, { subject, stage: asked });
  const [t, { say }] = await Promise.all([
    getTranslator("many"),
    getScoreSayer(
      page.scale.map(({ name, descriptor, ...step }) => ({
        ...step,
        name: { en: name, es: name },
        descriptor: { en: descriptor, es: descriptor },
      })),
    ),
  ]);
  const { stage, siteId } = page.address;
  const mine = page.rows.filter(({ canRate }) => canRate);
  const site = page.sites.find(({ id }) => id === siteId);
  const title = page.stages.find(({ number }) => number === stage)?.name ?? "";
  const values = {
    roundId: round.id,
    siteId: siteId ?? "system",
    stage: String(stage),
  };
  const back = new URLSearchParams({
    subject: values.siteId,
    stage: values.stage,
  });
  return (
    <>
      <PageHeader
        title={t("bulk.title", { name: site?.name ?? scope.systemName })}
        sub={t("bulk.sub", { stage: values.stage, title })}
        actions={
          <ButtonLink
            href={`/${scope.systemSlug}/score?${back}`}
            prefetch={false}
          >
            {t("bulk.back")}
          </ButtonLink>
        }
      />
      {mine.length === 0 ? (
        <Notice>{t("bulk.noneYours")}</Notice>
      ) : (
        <Words namespaces={["errors", "common"]}>
          <div className="grid gap-4">
            <LastCard
              systemSlug={scope.systemSlug}
              values={values}
              rows={mine.flatMap((row) => {
                const { indicatorId: id, code, title, last } = row;
                if (!last || !sayAgain(last)) return [];
                const score = say(last.state, last.value);
                const isUnscored = isSameChoice(row.mine ?? noChoice, noChoice);
                return [{ id, code, title, score, isUnscored }];
              })}
            />
            <SectionCard
              systemSlug={scope.systemSlug}
              values={values}
              functions={[
                ...new Map(
                  mine.map((row) => [
                    row.functionCode,
                    { code: row.functionCode, name: row.functionName },
                  ]),
                ).values(),
              ]}
            />
          </div>
        </Words>
      )}
      {can(scope, "rounds:run") && (
        <p className="mt-4 max-w-text">
          <Link
            href={createAddresses(scope.systemSlug).roundPlan(round.id)}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {t("bulk.assign")}
          </Link>
        </p>
      )}
    </>
  );
}
