import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Phase, ScoreRow } from "@/lib/rounds/queue/row-view";

type Told = { message: string; stamp: number; phases: string };

/** What a screen reader hears when the state of a row's change has moved on. */
export function useAnnouncements(
  entries: readonly { row: ScoreRow; phase: Phase }[],
) {
  const t = useTranslations("rounds.announce");
  const phases = entries.map(({ phase }) => phase).join();
  const [told, setTold] = useState<Told>({ message: "", stamp: 0, phases });
  if (told.phases !== phases) {
    const before = told.phases.split(",");
    const moved = entries.find(
      ({ phase }, index) => phase !== before[index] && isTold(phase),
    );
    const message = moved ? t(moved.phase as ToldPhase) : "";
    setTold({ message, stamp: told.stamp + 1, phases });
  }
  return { message: told.message, stamp: told.stamp };
}

const toldPhases = [
  "saved",
  "undone",
  "waiting",
  "signed_out",
  "needs_evidence",
  "conflict",
  "refused",
] as const;
type ToldPhase = (typeof toldPhases)[number];

function isTold(phase: Phase): phase is ToldPhase {
  return toldPhases.some((one) => one === phase);
}
