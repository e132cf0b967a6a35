import { Icon } from "@/components/ui/icon";
import { LevelMark } from "@/components/ui/level-mark";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { FrameworkLevel, Level } from "@/lib/framework/schema";

type Props = { levels: readonly FrameworkLevel[] };

const edges: Record<Level, string> = {
  community_wide: "border-l-level-community",
  intermediary: "border-l-level-intermediary",
  site: "border-l-level-site",
};

/** The leadership levels one under the other, and what flows between two of them both ways: a picture made of a list. */
export async function LevelPicture({ levels }: Props) {
  const locale = await getLocale();
  return (
    <ol className="max-w-text">
      {levels.map((one, index) => {
        const above = levels[index - 1];
        return (
          <li key={one.level} className="print:break-inside-avoid">
            {above && <Flow above={above} below={one} />}
            <div
              className={`rounded-lg border border-l-8 bg-card p-4 sm:px-6 ${edges[one.level]}`}
            >
              <p className="mb-1 text-lg font-semibold">
                <LevelMark level={one.level} label={pick(one.name, locale)} />
              </p>
              <p className="text-pretty">{pick(one.intent, locale)}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

async function Flow({
  above,
  below,
}: {
  above: FrameworkLevel;
  below: FrameworkLevel;
}) {
  const [t, locale] = await Promise.all([getTranslator("guide"), getLocale()]);
  // The list starts at the widest level, so what stands below is one of these.
  const of = below.level === "intermediary" ? "intermediary" : "site";
  return (
    <ul
      aria-label={t("levels.between", {
        above: pick(above.name, locale),
        below: pick(below.name, locale),
      })}
      className="grid gap-x-6 gap-y-2 px-6 py-3 text-sm sm:grid-cols-2"
    >
      <li className="flex gap-2">
        <Icon name="arrow" className="rotate-90 text-brand" />
        {t(`levels.flow.${of}.down`)}
      </li>
      <li className="flex gap-2">
        <Icon name="arrow" className="-rotate-90 text-brand" />
        {t(`levels.flow.${of}.up`)}
      </li>
    </ul>
  );
}
