import { createSayMeasured } from "@/components/concerns/measures/say-measured";
import { getTranslator } from "@/lib/core/translator";
import { type Measured, type Step, steps } from "@/lib/concerns/rules/measure";

const colours: Record<Step, string> = {
  triage: "fill-score-1",
  decision: "fill-score-2",
  told: "fill-score-3",
};

/** A bar a step for the whole and each quarter, as long as its middle value. */
export async function StepBars({
  measured,
}: {
  measured: readonly Measured[];
}) {
  const [t, say] = await Promise.all([
    getTranslator("concerns"),
    createSayMeasured(),
  ]);
  const longest = Math.max(
    1,
    ...measured.flatMap((one) =>
      steps.map((step) => one.steps[step]?.median ?? 0),
    ),
  );
  return (
    <ol className="grid gap-4">
      {measured.map((one) => (
        <li key={one.quarter ?? "all"}>
          <p className="font-semibold">{say.quarter(one)}</p>
          <ul className="grid gap-1 text-sm">
            {steps.map((step) => {
              const spread = one.steps[step];
              if (!spread) return null;
              const share = Math.max(1, (spread.median / longest) * 100);
              return (
                <li
                  key={step}
                  className="grid grid-cols-[6.5rem_1fr] items-center gap-x-3 sm:grid-cols-[7rem_1fr_15rem]"
                >
                  <span>{t(`measures.stepShort.${step}`)}</span>
                  <svg
                    aria-hidden="true"
                    className="block h-3 w-full rounded-full bg-paper"
                  >
                    <rect
                      width={`${share}%`}
                      height="100%"
                      rx="6"
                      className={`stroke-control ${colours[step]}`}
                    />
                  </svg>
                  <span className="col-start-2 text-muted sm:col-start-auto">
                    {say.spread(spread)}
                  </span>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
