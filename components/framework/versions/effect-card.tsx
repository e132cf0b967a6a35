import { sayHeadline } from "@/components/progress/home/where-we-are";
import { StageBadge } from "@/components/progress/stages/stage-badge";
import { getTeller } from "@/components/progress/teller";
import { DataTable } from "@/components/tables/data-table";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { FrameworkView } from "@/lib/framework/schema/views";
import {
  isHeadlineChanged,
  isStageChanged,
  type RuleEffect,
} from "@/lib/progress/rules/compare-judgements";
import type { Headline, StageVerdict } from "@/lib/progress/schema";
import { nameFramework } from "@/lib/progress/view/names";
import { FunctionEffect } from "./function-effect";

type Props = { effect: RuleEffect; from: FrameworkView; to: FrameworkView };

/** What another version or another rule would have made of the scores of today: the headline, then stage by stage with the reasons. */
export async function EffectCard({ effect, from, to }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  const title = t("versions.effect.title");
  if (!effect.hasScores)
    return (
      <Card id="effect" title={title}>
        <p className="text-muted">{t("versions.effect.nothing")}</p>
      </Card>
    );
  const changed = effect.stages.filter(isStageChanged);
  const names = [to, from].map((one) => nameFramework(one, locale).stageTitles);
  const titleOf = (stage: number) =>
    names.map((titles) => titles[stage]).find(Boolean) ?? "";
  return (
    <Card id="effect" title={title} sub={t("versions.effect.sub")}>
      <div className="grid gap-4">
        <p>
          {to.shape === "path" && (
            <strong className="block">{await sayWorking(effect)}</strong>
          )}
          {t("versions.effect.stagesSame", { changed: changed.length })}
        </p>
        <DataTable
          caption={t("versions.effect.table")}
          isCaptionHidden
          rowKey={({ stage }) => String(stage)}
          rows={effect.stages}
          empty={null}
          columns={[
            {
              key: "stage",
              header: t("versions.effect.stage"),
              cell: ({ stage }) => `${stage}. ${titleOf(stage)}`,
            },
            {
              key: "today",
              header: t("versions.effect.today"),
              cell: ({ before }) => (
                <Verdict
                  verdict={before}
                  headline={effect.before}
                  framework={from}
                />
              ),
            },
            {
              key: "then",
              header: t("versions.effect.then"),
              cell: (change) =>
                isStageChanged(change) ? (
                  <Verdict
                    verdict={change.after}
                    headline={effect.after}
                    framework={to}
                  />
                ) : (
                  <span className="text-muted">
                    {t("versions.effect.asToday")}
                  </span>
                ),
            },
          ]}
        />
        <FunctionEffect functions={effect.functions} framework={to} />
      </div>
    </Card>
  );
}

async function sayWorking(effect: RuleEffect) {
  const t = await getTranslator("framework");
  const [before, after] = await Promise.all([
    sayHeadline(effect.before),
    sayHeadline(effect.after),
  ]);
  return isHeadlineChanged(effect)
    ? t("versions.effect.changed", { before, after })
    : t("versions.effect.same", { sentence: before });
}

type VerdictProps = {
  verdict: StageVerdict | null;
  headline: Headline;
  framework: FrameworkView;
};

async function Verdict({ verdict, headline, framework }: VerdictProps) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  if (!verdict) return <>{t("versions.effect.noStage")}</>;
  const teller = await getTeller(
    Object.fromEntries(
      framework.functions.map(({ code, name }) => [code, pick(name, locale)]),
    ),
  );
  const isAttested =
    verdict.state !== "achieved" &&
    headline.accepted.some(({ stage }) => stage === verdict.stage);
  return (
    <>
      <StageBadge state={isAttested ? "attested" : verdict.state} />
      <span className="mt-1 block text-left text-sm first-letter:uppercase">
        {verdict.reasons.map((reason) => teller.reason(reason)).join("; ")}
      </span>
    </>
  );
}
