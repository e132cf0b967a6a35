import Link from "next/link";
import { TrainingFacts } from "@/components/support/training-line";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { TrainingList } from "@/lib/support/queries/training";

type Props = {
  training: NonNullable<TrainingList>;
  /** The reader sees every coordinator, not their own line alone. */
  isWhole: boolean;
  canTrain: boolean;
  to: Addresses;
};

const mostShown = 5;

/** Which coordinators have no training on record; a coordinator sees their own line. */
export function TrainingCard(props: Props) {
  const { training, isWhole, canTrain, to } = props;
  const t = useTranslator("support");
  const { lines, coordinators, untrained } = training;
  if (!isWhole && lines.length === 0) return null;
  const shown = isWhole ? lines.filter((line) => !line.trainedOn) : lines;
  const tally =
    coordinators === 0
      ? t("training.nobody")
      : t("training.tally", { coordinators, untrained });
  return (
    <Card id="training" title={t(isWhole ? "training.title" : "training.own")}>
      {isWhole && <p>{tally}</p>}
      <ul className="mt-2 grid gap-3">
        {shown.slice(0, mostShown).map((line) => (
          <li key={line.personId}>
            <TrainingFacts line={line} />
          </li>
        ))}
      </ul>
      {isWhole && (
        <p className="mt-2 print:hidden">
          <Link
            href={to.supportTraining}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {t(canTrain ? "training.link" : "training.linkRead")}
          </Link>
        </p>
      )}
    </Card>
  );
}
