import { pick, type Locale } from "@/lib/core/locale";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { type GuideLevel, groupByLevel, hasOwnRows } from "./guide-rows";

/** A function with how many rows it has at each stage. */
export type FunctionSummary = {
  code: string;
  name: string;
  intent: string;
  total: number;
  stages: { number: number; count: number }[];
};

export function listFunctions(
  framework: FrameworkView,
  locale: Locale,
): FunctionSummary[] {
  return framework.functions.map(({ code, name, intent }) => {
    const rows = framework.indicators.filter(
      (row) => row.functionCode === code,
    );
    return {
      code,
      name: pick(name, locale),
      intent: pick(intent, locale),
      total: rows.length,
      stages: framework.stages.map(({ number }) => ({
        number,
        count: rows.filter((row) => row.stage === number).length,
      })),
    };
  });
}

/** A function with its rows through the stages. */
export type GuideFunction = FunctionSummary & {
  steps: { number: number; title: string; levels: GuideLevel[] }[];
  hasOwnRows: boolean;
};

/** The function with that code, or null where the framework has none. */
export function findGuideFunction(
  framework: FrameworkView,
  code: string,
  locale: Locale,
): GuideFunction | null {
  const summary = listFunctions(framework, locale).find(
    (one) => one.code === code,
  );
  if (!summary) return null;
  return {
    ...summary,
    hasOwnRows: hasOwnRows(
      framework.indicators.filter((row) => row.functionCode === code),
    ),
    steps: framework.stages.map(({ number, title }) => ({
      number,
      title: pick(title, locale),
      levels: groupByLevel(
        framework.indicators.filter(
          (row) => row.stage === number && row.functionCode === code,
        ),
        framework,
        locale,
      ),
    })),
  };
}
