import { pick } from "@/lib/core/locale";
import { fromDay } from "@/lib/core/clock";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import type { VersionLine } from "@/lib/framework/queries/operator-versions";
import type { Framework } from "@/lib/framework/schema";

type Props = { framework: Framework; line?: VersionLine };

/** What a framework holds, counted, and what is known of a published one. */
export async function VersionFacts({ framework, line }: Props) {
  const [t, locale, format] = await Promise.all([
    getTranslator("operator"),
    getLocale(),
    getFormatter(),
  ]);
  const say = (day: string) =>
    format.dateTime(fromDay(day), { dateStyle: "long" });
  const counts = countParts(framework);
  const facts: [string, string][] = [
    [t("version.code"), framework.code],
    ...(framework.continues
      ? [pair(t("version.continues"), framework.continues)]
      : []),
    ...(line
      ? [
          pair(t("version.published"), say(line.publishedOn)),
          ...(line.retiredOn
            ? [pair(t("version.retired"), say(line.retiredOn))]
            : []),
          pair(t("version.systems"), format.number(line.systems)),
        ]
      : []),
    ...(Object.keys(counts) as (keyof typeof counts)[]).map((part) =>
      pair(t(`version.${part}`), format.number(counts[part])),
    ),
    [t("version.work"), framework.credit.work],
    [t("version.publisher"), framework.credit.publisher],
  ];
  return (
    <>
      <p className="mb-4 max-w-text text-pretty">
        {pick(framework.credit.line, locale)}
      </p>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {facts.map(([name, value]) => (
          <div
            key={name}
            className="flex items-baseline justify-between gap-4 border-t pt-2"
          >
            <dt className="shrink-0 text-muted">{name}</dt>
            <dd className="min-w-0 text-right">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const pair = (name: string, value: string): [string, string] => [name, value];

function countParts(framework: Framework) {
  return {
    stages: framework.stages.length,
    milestones: framework.stages.flatMap((stage) => stage.milestones).length,
    functions: framework.functions.length,
    levels: framework.levels.length,
    rows: framework.indicators.length,
    pitfalls: framework.pitfalls.length,
    questions: framework.questionSets.flatMap(({ groups }) =>
      groups.flatMap(({ questions }) => questions),
    ).length,
  };
}
