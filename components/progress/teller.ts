import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { Flag, IsoDate, Reason, Told } from "@/lib/progress/schema";
import type { RuleStep } from "@/lib/progress/rules/explain";
import type { RowReason } from "@/lib/progress/rules/explain-row";
import { fillArgs } from "@/lib/progress/rules/fill-args";
import type { NextAction } from "@/lib/progress/rules/next-actions";

type AnyTold = { key: string; args: Readonly<Record<string, string | number>> };
type Say = (key: string, args: Record<string, string | number>) => string;

/** Turns what the rules answer as data into sentences in the reader's language. */
export async function getTeller(functionNames: Record<string, string>) {
  const [t, formatDay] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
  ]);
  // The key and its args belong together by the type Told, which the
  // translator's own types cannot follow; a unit test walks every pair.
  const say = t as unknown as Say;
  const tell = (group: string, { key, args }: AnyTold) =>
    say(`${group}.${key}`, fillArgs(args, { functionNames, formatDay }));
  return {
    formatDay,
    reason: (told: Reason | Told<RowReason>) => tell("reasons", told),
    flag: (told: Flag) => tell("flags", told),
    step: (told: RuleStep) => tell("rule", told),
    action: (told: NextAction) => tell("nextActions", told),
  };
}
export type Teller = Awaited<ReturnType<typeof getTeller>>;

/** "December 12, 2026", or "Dec 12, 2026" in tables: days carry no time zone, so they are read and written in UTC. */
export async function getDayFormatter(dateStyle: "long" | "medium" = "long") {
  const format = await getFormatter();
  return (day: IsoDate) =>
    format.dateTime(new Date(`${day}T00:00:00.000Z`), {
      dateStyle,
      timeZone: "UTC",
    });
}
