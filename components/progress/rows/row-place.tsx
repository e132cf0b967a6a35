import Link from "next/link";
import type { ReactNode } from "react";
import { RowSource } from "@/components/framework/row-source";
import { LevelMark } from "@/components/ui/level-mark";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  indicator: IndicatorView;
  framework: FrameworkView;
  /** False for a row that the framework no longer has. */
  isInGuide: boolean;
  /** False where its stage is no longer part of the framework. */
  hasStage: boolean;
  to: Addresses;
};

/** Where a row sits in the rubric, and where its words come from. */
export async function RowPlace({
  indicator,
  framework,
  isInGuide,
  hasStage,
  to,
}: Props) {
  const [t, common, words, guide, locale] = await Promise.all([
    getTranslator("progress"),
    getTranslator("common"),
    getTranslator("framework"),
    getTranslator("guide"),
    getLocale(),
  ]);
  const { stage: number, functionCode, level, milestone } = indicator;
  const stage = framework.stages.find((one) => one.number === number);
  const tied = stage?.milestones.find((one) => one.number === milestone);
  const ofFunction = framework.functions.find(
    (one) => one.code === functionCode,
  );
  const stageName = t("stages.titled", {
    number: String(number),
    title: stage ? pick(stage.title, locale) : "",
  });
  const functionName = ofFunction
    ? pick(ofFunction.name, locale)
    : functionCode;
  return (
    <dl className="grid gap-3">
      <Fact name={common("stage")}>
        {hasStage ? (
          <Link href={to.stage(number)}>{stageName}</Link>
        ) : (
          stageName
        )}
      </Fact>
      <Fact name={common("function")}>
        {hasStage ? (
          <Link href={to.rows(number, { functionCode })}>{functionName}</Link>
        ) : (
          functionName
        )}
      </Fact>
      <Fact name={words("levels.title")}>
        <LevelMark level={level} label={common(`levels.${level}`)} />
      </Fact>
      {tied && (
        <Fact name={t("rows.milestone", { number: String(tied.number) })}>
          {hasStage ? (
            <Link href={to.milestones(number)}>{pick(tied.title, locale)}</Link>
          ) : (
            pick(tied.title, locale)
          )}
        </Fact>
      )}
      <Fact name={words("source.title")}>
        <RowSource row={indicator} isLong />
      </Fact>
      {isInGuide && (
        <Fact name={guide("title")}>
          <Link href={to.guide.row(number, indicator.code)} prefetch={false}>
            {guide("row.inGuide")}
          </Link>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
