import { joinClasses } from "@/components/ui/class-names";
import { scoreClass } from "@/components/ui/score-chip";

/** A score's number on its colour; its name stands beside it. */
export function ScoreNumber({ value }: { value: number }) {
  return (
    <span
      className={joinClasses(
        "inline-grid size-7 shrink-0 place-items-center rounded-md leading-none font-bold",
        scoreClass("scored", value),
      )}
    >
      {value}
    </span>
  );
}
