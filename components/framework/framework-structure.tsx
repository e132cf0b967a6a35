import type { ReactNode } from "react";
import { LevelMark } from "@/components/ui/level-mark";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { Level, Localized } from "@/lib/framework/schema";

type Props = {
  levels: readonly { level: Level; name: Localized; intent: Localized }[];
  functions: readonly { code: string; name: Localized; intent: Localized }[];
};

/** The leadership levels and the functions, each with what it is for. */
export async function FrameworkStructure({ levels, functions }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  return (
    <>
      <h3 className="mb-2">
        {t("structure.levels", { count: levels.length })}
      </h3>
      <dl className="mb-6 grid gap-4 lg:grid-cols-3">
        {levels.map(({ level, name, intent }) => (
          <Term
            key={level}
            name={<LevelMark level={level} label={pick(name, locale)} />}
            text={pick(intent, locale)}
          />
        ))}
      </dl>
      <h3 className="mb-2">
        {t("structure.functions", { count: functions.length })}
      </h3>
      <dl className="grid gap-4 sm:grid-cols-2">
        {functions.map(({ code, name, intent }) => (
          <Term
            key={code}
            name={
              <>
                {pick(name, locale)}{" "}
                <span className="font-normal text-muted">{code}</span>
              </>
            }
            text={pick(intent, locale)}
          />
        ))}
      </dl>
    </>
  );
}

function Term({ name, text }: { name: ReactNode; text: string }) {
  return (
    <div className="rounded-lg border bg-card p-4 print:break-inside-avoid">
      <dt className="mb-1 font-semibold">{name}</dt>
      <dd className="text-pretty">{text}</dd>
    </div>
  );
}
