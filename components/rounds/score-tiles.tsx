"use client";

import { useTranslations } from "use-intl/react";
import { RadioTile, RadioTiles } from "@/components/ui/radio-tile";
import type { Choice } from "@/lib/rounds/schema";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import { ScoreNumber } from "./score-number";
import { useWorkspace } from "./workspace-context";

type Props = {
  row: ScoreRow;
  choice: Choice;
  /** Chosen, and waiting for its evidence. */
  isHeld: boolean;
  onChoose: (value: number, isFirm: boolean) => void;
};

/** The four scores as native radios. The last round's is a tag, never a checked radio. */
export function ScoreTiles({ row, choice, isHeld, onChoose }: Props) {
  const t = useTranslations("rounds.card");
  const { scale } = useWorkspace();
  return (
    <RadioTiles>
      {scale.map(({ value, name, descriptor }) => (
        <RadioTile
          key={value}
          name={`score-${row.code}`}
          value={value}
          mark={<ScoreNumber value={value} />}
          title={name}
          description={descriptor}
          tag={row.last?.value === value ? t("lastRound") : undefined}
          checked={choice.value === value}
          // A press counts at once; an arrow key passes over.
          onChange={(event) => onChoose(value, isPress(event.nativeEvent))}
          className={
            isHeld && choice.value === value
              ? "border-dashed! border-warn! inset-ring-warn!"
              : undefined
          }
        />
      ))}
    </RadioTiles>
  );
}

// The browser sends a click for an arrow key too, with no press behind it.
function isPress(event: Event) {
  return event instanceof UIEvent && event.detail > 0;
}
