import type { Piece } from "@/lib/framework/rules/fold-text";

/** A text with what was searched for marked in it. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isHit }, index) =>
    isHit ? (
      <mark
        key={index}
        className="rounded-sm bg-score-0 text-ink forced-colors:bg-[Mark] forced-colors:text-[MarkText]"
      >
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
