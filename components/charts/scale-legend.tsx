import { ScoreChip, scoreClass } from "@/components/ui/score-chip";

type Props = {
  /** Names the list for screen readers: "Scale". */
  label: string;
  /** The four names, from 0 to 3. */
  scores: readonly string[];
  notScored?: string;
  /** What a hatched cell means, where there are such cells. */
  none?: string;
};

/** What the colours mean. */
export function ScaleLegend({ label, scores, notScored, none }: Props) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
      {scores.map((text, value) => (
        <li key={text}>
          <ScoreChip state="scored" value={value} label={text} />
        </li>
      ))}
      {notScored && (
        <li>
          <ScoreChip state="not_scored" label={notScored} />
        </li>
      )}
      {none && (
        <li className="inline-flex items-center gap-2">
          <span
            aria-hidden="true"
            className={`size-7 rounded-md ${scoreClass("not_scored", null)}`}
          />
          {none}
        </li>
      )}
    </ul>
  );
}
