import { pick, type Locale } from "@/lib/core/locale";
import type { Level } from "@/lib/framework/schema";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";

/** A row as the guide tells it, in the reader's language. */
export type GuideRow = Pick<
  IndicatorView,
  "code" | "stage" | "source" | "isRestored" | "isLocal" | "milestone"
> & {
  title: string;
  text: string;
  seen: { two: string; three: string } | null;
  /** Nearly the same statement at another place. */
  twin: { code: string; stage: number; title: string; place: string } | null;
};

export type GuideLevel = { level: Level; name: string; rows: GuideRow[] };

/** The rows by level, in the framework's order of levels; a level without rows is left out. */
export function groupByLevel(
  rows: readonly IndicatorView[],
  framework: FrameworkView,
  locale: Locale,
): GuideLevel[] {
  return framework.levels
    .map(({ level, name }) => ({
      level,
      name: pick(name, locale),
      rows: rows
        .filter((row) => row.level === level)
        .map((row) => viewGuideRow(row, framework, locale)),
    }))
    .filter((group) => group.rows.length > 0);
}

function viewGuideRow(
  row: IndicatorView,
  framework: FrameworkView,
  locale: Locale,
): GuideRow {
  const { code, stage, source, isRestored, isLocal, milestone, seen } = row;
  return {
    ...{ code, stage, source, isRestored, isLocal, milestone },
    title: pick(row.title, locale),
    text: pick(row.text, locale),
    seen: seen && {
      two: pick(seen.two, locale),
      three: pick(seen.three, locale),
    },
    twin: findTwin(row, framework, locale),
  };
}

function findTwin(
  { twinCode, functionCode }: IndicatorView,
  framework: FrameworkView,
  locale: Locale,
) {
  const twin =
    twinCode && framework.indicators.find((one) => one.code === twinCode);
  if (!twin) return null;
  const level = framework.levels.find((one) => one.level === twin.level);
  const ofFunction = framework.functions.find(
    (one) => one.code === twin.functionCode,
  );
  const places = [
    twin.functionCode === functionCode ? undefined : ofFunction?.name,
    level?.name,
  ].flatMap((name) => (name ? [pick(name, locale)] : []));
  return {
    code: twin.code,
    stage: twin.stage,
    title: pick(twin.title, locale),
    place: places.join(" · "),
  };
}

/** Whether rows of the reader's own system stand among these. */
export function hasOwnRows(rows: readonly Pick<IndicatorView, "isLocal">[]) {
  return rows.some(({ isLocal }) => isLocal);
}
