import { getDayFormatter } from "@/components/progress/teller";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/core/translator";
import type { Clock } from "@/lib/progress/rules/list-clocks";

/** What needs a look now, and what runs out when. */
export async function ClockList({ clocks }: { clocks: readonly Clock[] }) {
  const [t, formatDay] = await Promise.all([
    getTranslator("story"),
    getDayFormatter(),
  ]);
  const say = (clock: Clock) => {
    const stage = "stage" in clock ? String(clock.stage) : "";
    const on = clock.on === null ? "" : formatDay(clock.on);
    return t(`clocks.${clock.kind}`, { stage, on });
  };
  return (
    <ul className="grid max-w-text gap-2">
      {clocks.map((clock) => (
        <li key={say(clock)} className="flex items-start gap-2">
          <Icon
            name={clock.on === null ? "warn" : "clock"}
            className={
              clock.on === null ? "mt-0.5 text-warn" : "mt-0.5 text-muted"
            }
          />
          <span>{say(clock)}</span>
        </li>
      ))}
    </ul>
  );
}
