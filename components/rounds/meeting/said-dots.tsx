import { ScoreSign } from "@/components/ui/score-chip";
import { useTranslator } from "@/lib/core/translator";
import type {
  FoundMeetingRow,
  MeetingRating,
} from "@/lib/rounds/queries/meeting-row";
import type { ScaleText } from "../workspace-context";

type Props = {
  found: FoundMeetingRow;
  isPanel: boolean;
  scale: readonly ScaleText[];
};

/** Who said what, as dots with names over the four scores; then the middle and the range. */
export function SaidDots({ found, isPanel, scale }: Props) {
  const t = useTranslator("meeting");
  const panel = useTranslator("panel");
  const { ratings, score } = found;
  const nameOf = ({ byName: name, voice }: MeetingRating) =>
    isPanel ? name : t(voice === "own" ? "own" : "beside", { name });
  if (ratings.length === 0) return <p className="text-lg">{t("nobody")}</p>;
  return (
    <section aria-labelledby="meeting-said" className="grid gap-3">
      <h3 id="meeting-said" className="text-lg">
        {t("said")}
      </h3>
      <ol className="grid gap-2 sm:grid-cols-4">
        {scale.map(({ value, name }) => {
          const said = ratings.filter((rating) => rating.value === value);
          return (
            <li
              key={value}
              className="grid content-start gap-2 border-t-4 border-line pt-2"
            >
              <span className="flex items-center gap-2">
                <ScoreSign state="scored" value={value} isRead />
                {name}
              </span>
              {said.length === 0 && (
                <span className="sr-only">{panel("nobody")}</span>
              )}
              {said.map((rating) => (
                <Said
                  key={`${rating.byId}${rating.voice}`}
                  name={nameOf(rating)}
                  reason={rating.reason}
                />
              ))}
            </li>
          );
        })}
      </ol>
      <Others ratings={ratings} nameOf={nameOf} />
      {isPanel && score && <Range score={score} />}
    </section>
  );
}

function Said({ name, reason }: { name: string; reason: string | null }) {
  return (
    <span className="flex items-start gap-2">
      <span
        aria-hidden="true"
        className="mt-0.5 size-5 shrink-0 rounded-full border border-ink bg-score-2"
      />
      <span className="min-w-0 font-semibold wrap-anywhere">
        {name}
        {reason && <span className="block font-normal">{reason}</span>}
      </span>
    </span>
  );
}

type OthersProps = {
  ratings: readonly MeetingRating[];
  nameOf: (rating: MeetingRating) => string;
};

/** Who gave no score, and why. */
function Others({ ratings, nameOf }: OthersProps) {
  const states = useTranslator("rounds");
  const panel = useTranslator("panel");
  const others = ratings.filter(({ value }) => value === null);
  if (others.length === 0) return null;
  return (
    <ul aria-label={panel("others")} className="grid gap-1 text-lg">
      {others.map((rating) => (
        <li key={`${rating.byId}${rating.voice}`} className="wrap-anywhere">
          {panel("one", {
            score: states(`states.${rating.nonScore ?? "not_scored"}`),
            names: nameOf(rating),
          })}
          {rating.reason && ` (${rating.reason})`}
        </li>
      ))}
    </ul>
  );
}

function Range({
  score: { lowest, median, highest },
}: {
  score: NonNullable<FoundMeetingRow["score"]>;
}) {
  const panel = useTranslator("panel");
  if (lowest === null || median === null || highest === null) return null;
  return (
    <p className="text-lg font-semibold">
      {lowest === highest
        ? panel("range.same", { value: String(lowest) })
        : panel("range.spread", {
            lowest: String(lowest),
            median: String(median),
            highest: String(highest),
          })}
    </p>
  );
}
