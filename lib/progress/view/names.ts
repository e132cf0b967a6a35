import { pick, type Locale } from "@/lib/core/locale";
import type { Localized } from "@/lib/framework/schema";

/** The part of a framework version that has names; a FrameworkView fits. */
type Named = {
  functions: readonly { code: string; name: Localized }[];
  stages: readonly {
    number: number;
    title: Localized;
    shortTitle: Localized;
  }[];
  indicators: readonly { code: string; title: Localized; isLocal?: boolean }[];
};

/** The framework's own words in the reader's language. */
export type Names = {
  functions: { code: string; name: string }[];
  functionNames: Record<string, string>;
  stageTitles: Record<number, string>;
  stageShortTitles: Record<number, string>;
  rowTitles: Record<string, string>;
  /** The codes of the system's own rows. */
  ownRows: readonly string[];
};

export function nameFramework(framework: Named, locale: Locale): Names {
  const functions = framework.functions.map(({ code, name }) => ({
    code,
    name: pick(name, locale),
  }));
  return {
    functions,
    functionNames: Object.fromEntries(
      functions.map(({ code, name }) => [code, name]),
    ),
    stageTitles: Object.fromEntries(
      framework.stages.map(({ number, title }) => [
        number,
        pick(title, locale),
      ]),
    ),
    stageShortTitles: Object.fromEntries(
      framework.stages.map(({ number, shortTitle }) => [
        number,
        pick(shortTitle, locale),
      ]),
    ),
    rowTitles: Object.fromEntries(
      framework.indicators.map(({ code, title }) => [
        code,
        pick(title, locale),
      ]),
    ),
    ownRows: framework.indicators
      .filter(({ isLocal }) => isLocal)
      .map(({ code }) => code),
  };
}
