"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { RadioTile, RadioTiles } from "@/components/ui/radio-tile";
import { ScoreSign } from "@/components/ui/score-chip";
import type { Choice } from "@/lib/rounds/schema";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
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
  const tiles = useRef<HTMLDivElement>(null);
  const choose = useEffectEvent(onChoose);
  // Pressed before the page had come to life (lib/core/early-presses). A moment
  // later, once a phone has settled on this row, so that it stays there.
  useEffect(() => {
    const early = tiles.current?.querySelector<HTMLInputElement>(
      "[data-pressed]:checked",
    );
    if (early) setTimeout(() => choose(Number(early.value), true));
  }, []);
  return (
    <RadioTiles ref={tiles}>
      {scale.map(({ value, name, descriptor }) => (
        <RadioTile
          key={value}
          name={`score-${row.code}`}
          value={value}
          mark={<ScoreSign state="scored" value={value} />}
          title={name}
          description={
            <>
              <span className="block">{descriptor}</span>
              {row.last?.value === value && <Tag text={t("lastRound")} />}
              {row.other?.value === value && (
                <Tag
                  text={t(row.side === "own" ? "intermediarySays" : "siteSays")}
                />
              )}
            </>
          }
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

// At the foot of the tile, so that the four titles stay on one line.
function Tag({ text }: { text: string }) {
  return (
    <span className="mt-2 mr-1 inline-block rounded-full border border-dashed border-control bg-card px-2 text-muted">
      {text}
    </span>
  );
}

// The browser sends a click for an arrow key too, with no press behind it.
function isPress(event: Event) {
  return event instanceof UIEvent && event.detail > 0;
}
