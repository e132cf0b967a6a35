import type { FieldSpec } from "@/components/forms/field-spec";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { SupportPanel } from "@/components/support/support-panel";
import { TrainingFacts } from "@/components/support/training-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import type {
  TrainingLine,
  TrainingList,
} from "@/lib/support/queries/training";

type Props = {
  systemSlug: string;
  training: NonNullable<TrainingList>;
  canTrain: boolean;
};

/** Every coordinator the reader may see, those without a training first; staff put trainings on record. */
export function TrainingPage(props: Props) {
  const { systemSlug, training } = props;
  const { lines, coordinators, untrained } = training;
  const t = useTranslator("support");
  const layout = useTranslator("layout");
  const plan = useTranslator("plan");
  const to = createAddresses(systemSlug);
  return (
    <>
      <PageHeader
        title={t("training.title")}
        sub={t("training.sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: plan("title"), href: to.plan },
              { label: t("title"), href: to.support },
              { label: t("training.title") },
            ]}
          />
        }
      />
      <p className="mb-4 text-lg">
        {coordinators === 0
          ? t("training.nobody")
          : t("training.tally", { coordinators, untrained })}
      </p>
      <Words namespaces={formWords}>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {(["without", "withIt"] as const).map((part) => (
            <Part
              key={part}
              {...props}
              part={part}
              lines={lines.filter(
                ({ trainedOn }) =>
                  (trainedOn === null) === (part === "without"),
              )}
            />
          ))}
        </div>
      </Words>
    </>
  );
}

type PartProps = Props & {
  part: "without" | "withIt";
  lines: readonly TrainingLine[];
};

function Part({ part, lines, canTrain, systemSlug }: PartProps) {
  const t = useTranslator("support");
  if (lines.length === 0) return null;
  return (
    <Card id={part} title={t(`training.${part}`)}>
      <ul className="grid gap-4">
        {lines.map((line) => (
          <li key={line.personId} className="print:break-inside-avoid">
            <TrainingFacts line={line} />
            {canTrain && <Forms systemSlug={systemSlug} line={line} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Forms({
  systemSlug,
  line,
}: {
  systemSlug: string;
  line: TrainingLine;
}) {
  const t = useTranslator("support");
  const { personId, trainedOn, givenBy, version } = line;
  const hidden = { coordinatorId: personId, version };
  const fields: FieldSpec[] = [
    {
      ...{ name: "trainedOn", kind: "day", label: t("training.trainedOn") },
      initial: trainedOn ? [trainedOn] : undefined,
    },
    {
      ...{ name: "givenBy", kind: "line", label: t("training.givenBy") },
      initial: givenBy ? [givenBy] : undefined,
    },
  ];
  const set = {
    act: "setTraining" as const,
    summary: t(trainedOn ? "training.correct" : "training.record"),
    ...{
      hidden,
      fields,
      submit: t(trainedOn ? "training.save" : "training.submit"),
    },
    done: t(trainedOn ? "training.corrected" : "training.recorded"),
  };
  const remove = {
    act: "removeTraining" as const,
    ...{ summary: t("training.remove"), text: t("training.removeText") },
    ...{ hidden, submit: t("training.remove"), done: t("training.removed") },
    variant: "secondary" as const,
  };
  return (
    <SupportPanel
      systemSlug={systemSlug}
      prefix={`training-${personId}`}
      offers={trainedOn ? [set, remove] : [set]}
    />
  );
}
